/** Reads a file to its end without taking anything: what an upload would show to a person before it is handed in. */
import { AppError } from "../../core/index.ts";
import { hashedFile } from "../../lib/hashed-file.ts";
import { type FileTally, fileTally } from "../accept/file-tally.ts";
import { type FileOf, fileFindingsMax, openFile } from "../accept/take-file.ts";
import type { World } from "../world.ts";

export type ReadThrough =
  | { kind: "read"; tally: FileTally; contentHash: string }
  /** No reader of the link's integration knows it. */
  | { kind: "not-recognised" };

export async function readThrough(world: World, of: FileOf): Promise<ReadThrough> {
  const { file, whole } = hashedFile(of.file);
  const tally = fileTally(fileFindingsMax);
  try {
    const { items } = await openFile(world, { ...of, file });
    for await (const item of items) tally.read(item);
  } catch (error) {
    if (error instanceof AppError && error.code === "not-valid") return { kind: "not-recognised" };
    throw error;
  }
  return { kind: "read", tally, contentHash: (await whole()).hash };
}
