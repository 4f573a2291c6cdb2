/** A file into canonical records: its format found by content, its reader the integration's own. */
import { constants, createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import path from "node:path";
import type { CompanyFlags, Finding, Integration } from "../../core/index.ts";
import { withEmptyTold } from "../../engine/accept/with-empty-told.ts";
import { recogniseFormat } from "../../formats/recognise-format.ts";

export type ReadFileOf = {
  file: string;
  integration: Integration;
  /** By name, where the content is not to be asked. */
  format: string | undefined;
  company: CompanyFlags;
  /** Told the format that was found. */
  onFormat?(format: string): void;
};

type WhereOf = Pick<ReadFileOf, "file" | "integration" | "format">;

export type FileItem = { kind: "record"; record: unknown } | { kind: "finding"; finding: Finding };

/** Findings of the command line itself; their texts are in the catalogue under the same names. */
export const fileCodes = [
  "file-missing",
  "file-is-folder",
  "file-is-no-file",
  "file-unreadable",
  "format-unknown",
  "format-unsupported",
] as const;
export type FileCode = (typeof fileCodes)[number];

const headBytes = 64 * 1024;

/** What is wrong with the file as a whole comes as a finding about the record "file". */
export async function* readFileItems(of: ReadFileOf): AsyncGenerator<FileItem> {
  const { file, integration, company } = of;
  const found = await findFormat(of);
  if (found.kind === "finding") {
    yield found;
    return;
  }
  of.onFormat?.(found.format);
  try {
    const reader = integration.formats[found.format];
    if (reader !== undefined) yield* withEmptyTold(reader(piecesOf(file), { company }));
  } catch (error) {
    yield fileFault(of, error);
  }
}

export function piecesOf(file: string): AsyncIterable<Uint8Array> {
  return createReadStream(file, { highWaterMark: 256 * 1024 });
}

type Found = { kind: "format"; format: string } | { kind: "finding"; finding: Finding };

/** The format by name or by content, or what stands in the way of knowing it. */
export async function findFormat(of: WhereOf): Promise<Found> {
  const { file, integration } = of;
  const formats = Object.keys(integration.formats);
  const named = { integration: integration.name, formats: formats.join(", ") };
  const head = await readHead(file).catch((error: unknown) => fileFault(of, error));
  if (head === null) return fileFinding(of, "file-is-no-file", {});
  if ("kind" in head) return head;
  const format = of.format ?? recogniseFormat(head, path.basename(file));
  if (format === "empty") return { kind: "finding", finding: { ...aboutFile, code: "file-empty" } };
  if (formats.includes(format)) return { kind: "format", format };
  return format === "unknown"
    ? fileFinding(of, "format-unknown", named)
    : fileFinding(of, "format-unsupported", { ...named, format });
}

/** A pipe that nobody writes to must not hold us; Windows has no such flag, and no such pipe. */
const headFlags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** The first bytes; null for a pipe or a device, which would give them once only, or for ever. */
async function readHead(file: string): Promise<Buffer | null> {
  const handle = await open(file, headFlags);
  try {
    const stat = await handle.stat();
    if (!stat.isFile() && !stat.isDirectory()) return null;
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

const aboutFile = { severity: "error", record: "file" } as const;

/** That the file could not be read, in the words of the command line. */
export function fileFault(of: Pick<ReadFileOf, "file">, error: unknown): Found & { kind: "finding" } {
  return fileFinding(of, codeOf(error), { cause: messageOf(error) });
}

function fileFinding(
  { file }: Pick<ReadFileOf, "file">,
  code: FileCode,
  parameters: Record<string, string>,
): { kind: "finding"; finding: Finding } {
  return {
    kind: "finding",
    finding: { ...aboutFile, code, value: file, parameters: { file, ...parameters } },
  };
}

function codeOf(error: unknown): FileCode {
  const { code } = error as NodeJS.ErrnoException;
  if (code === "ENOENT") return "file-missing";
  return code === "EISDIR" ? "file-is-folder" : "file-unreadable";
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
