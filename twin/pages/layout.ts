/** The frame of every HTML page of the twin, with the little style they need. */
import { createHash } from "node:crypto";
import { createMiddleware } from "hono/factory";
import { html } from "hono/html";

export type Markup = ReturnType<typeof html>;

const style = `
  body { font: 1rem/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b; background: #fff }
  table { border-collapse: collapse; margin: 0.5rem 0 1.5rem; width: 100% }
  caption { text-align: left; font-weight: 600; padding: 0.5rem 0 }
  th, td { text-align: left; padding: 0.25rem 0.75rem 0.25rem 0; border-bottom: 1px solid #ccc; vertical-align: top }
  .amount { text-align: right; font-variant-numeric: tabular-nums }
  .notice { border-left: 4px solid #8a4b00; padding: 0.25rem 0.75rem; background: #fff6e8 }
  label { display: block; margin: 0.5rem 0 }
  button { font: inherit; padding: 0.35rem 1rem; margin-right: 0.5rem }
  a { color: #0b4f9e }
  :focus-visible { outline: 3px solid #0b4f9e; outline-offset: 2px }
`;

const styleHash = createHash("sha256").update(style).digest("base64");

/** One style and nothing else. Where forms lead is left open: browsers look at it once more where a sign-in sends them back to whoever asked. */
const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; frame-ancestors 'none'`;

/** Pretend books are filled in by tests and by whoever tries things out: what stands in them must not become a part of a page. */
export const pageHeaders = createMiddleware(async (c, next) => {
  await next();
  if (!/^text\/html/.test(c.res.headers.get("content-type") ?? "")) return;
  c.res.headers.set("content-security-policy", policy);
  c.res.headers.set("x-content-type-options", "nosniff");
});

export function page(title: string, content: Markup | Markup[]): Markup {
  return html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${style}</style></head>
<body><main><h1>${title}</h1>${content}</main></body>
</html>`;
}

/** 123456 → "1 234.56". */
export function amountText(minor: number): string {
  const digits = String(Math.abs(minor)).padStart(3, "0");
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, " ");
  return `${minor < 0 ? "-" : ""}${whole}.${digits.slice(-2)}`;
}
