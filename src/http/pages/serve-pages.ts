/** Serves the web app: its files, and its one page for every other address that a browser asks for. */
import type { Context } from "hono";
import type { Ids } from "../../lib/ids.ts";
import type { Api, ApiEnvironment } from "../api-environment.ts";
import type { PageFile, PageFiles } from "./page-files.ts";

/** Files under this path carry the hash of their content in their names. */
const hashedPath = "/assets/";
const yearSeconds = 31_536_000;

/** Addresses that are the hub's own and no page, even where nothing answers there. */
const notPages = /^\/(api|connect|healthz|readyz|metrics)(\/|$)/;

export function addPages(api: Api, { pages, ids }: { pages: PageFiles; ids: Ids }): void {
  api.get("*", (c, next) => {
    const file = pages.files.get(c.req.path);
    if (file !== undefined) return answerFile(c, file);
    if (notPages.test(c.req.path) || c.req.path.startsWith(hashedPath)) return next();
    return answerPage(c, pages.index, Buffer.from(ids.bytes(16)).toString("base64url"));
  });
}

function answerFile(c: Context<ApiEnvironment>, { type, bytes, compressed }: PageFile) {
  c.header("content-type", type);
  c.header("vary", "accept-encoding");
  c.header(
    "cache-control",
    c.req.path.startsWith(hashedPath) ? `public, max-age=${yearSeconds}, immutable` : "no-cache",
  );
  const takesBrotli = /\bbr\b/.test(c.req.header("accept-encoding") ?? "");
  if (compressed === null || !takesBrotli) return c.body(bytes);
  c.header("content-encoding", "br");
  return c.body(compressed);
}

/** Only our own scripts, our own files, and styles that carry the nonce of this very answer. */
function answerPage(c: Context<ApiEnvironment>, index: string, nonce: string) {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ];
  c.header("content-security-policy", policy.join("; "));
  return c.html(index.replaceAll("{{nonce}}", nonce));
}
