/** The web app's built files, held in memory: small, compressed once, and no path of a request ever reaches the disk. */
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress } from "node:zlib";

export type PageFile = { type: string; bytes: Buffer<ArrayBuffer>; compressed: Buffer<ArrayBuffer> | null };

export type PageFiles = {
  /** The page of every address; `{{nonce}}` stands where its styles' nonce goes. */
  index: string;
  /** By path, "/assets/…". */
  files: ReadonlyMap<string, PageFile>;
};

const types: Readonly<Record<string, string>> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
};

/** Throws when the folder has no index.html. */
export async function readPageFiles(folder: string): Promise<PageFiles> {
  const names = await readdir(folder, { recursive: true });
  const files = new Map<string, PageFile>();
  for (const name of names) {
    const type = types[path.extname(name)];
    if (type === undefined) continue;
    const bytes = Buffer.from(await readFile(path.join(folder, name)));
    files.set(`/${name.split(path.sep).join("/")}`, {
      type,
      bytes,
      compressed: await compressed(type, bytes),
    });
  }
  return { index: await readFile(path.join(folder, "index.html"), "utf8"), files };
}

const brotli = promisify(brotliCompress);

/** Null where it would not pay: pictures and fonts are compressed by nature. */
async function compressed(type: string, bytes: Buffer): Promise<Buffer<ArrayBuffer> | null> {
  return /^text|svg/.test(type) ? Buffer.from(await brotli(bytes)) : null;
}
