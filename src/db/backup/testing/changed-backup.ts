/** Makes another backup out of one, whole in itself: for what a checksum cannot know. */
import { createHash } from "node:crypto";
import type { BackupHeader } from "../backup-format.ts";

/** The same frames under another header, with a footer that fits. */
export function withHeader(bytes: Buffer, change: (header: BackupHeader) => object): Buffer {
  const headerEnd = bytes.indexOf("\n");
  const footerStart = bytes.lastIndexOf("\n", bytes.length - 2) + 1;
  const header = JSON.stringify(change(JSON.parse(bytes.subarray(0, headerEnd).toString())));
  const footer = JSON.parse(bytes.subarray(footerStart).toString());
  const body = Buffer.concat([Buffer.from(`${header}\n`), bytes.subarray(headerEnd + 1, footerStart)]);
  const sha256 = createHash("sha256").update(body).digest("hex");
  return Buffer.concat([body, Buffer.from(`${JSON.stringify({ ...footer, sha256 })}\n`)]);
}
