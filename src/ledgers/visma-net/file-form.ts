/** A file as a multipart form (RFC 7578), the way in which Visma.net takes it (Visma.net §6). Built by hand: every request goes through the exchange. */
import { createHash } from "node:crypto";

export type FileForm = { contentType: string; bytes: Uint8Array };

/** The name as the ledger then holds it: quotes and line ends would end the name, or the header, early. */
export function formName(fileName: string): string {
  return fileName.replaceAll(/["\r\n]/g, "_");
}

/** The boundary is drawn from the bytes themselves: no file holds its own hash, and the same file gives the same form. */
export function fileForm(of: { fileName: string; mediaType: string; file: Uint8Array }): FileForm {
  const boundary = createHash("sha256").update(of.file).digest("hex");
  const name = formName(of.fileName);
  const head = [
    `--${boundary}`,
    `Content-Disposition: form-data; name="file"; filename="${name}"`,
    `Content-Type: ${of.mediaType}`,
    "",
    "",
  ].join("\r\n");
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    bytes: Buffer.concat([Buffer.from(head), of.file, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  };
}
