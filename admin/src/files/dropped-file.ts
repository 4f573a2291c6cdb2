/** A file on its way: read, shown, handed in. Each step is asked for; none follows by itself but the reading. */
import type { components } from "../api/schema.ts";

export type FileCheck = components["schemas"]["FileCheck"];
export type FileImport = components["schemas"]["FileImport"];

export type DroppedFile = {
  id: number;
  file: File;
  step: "reading" | "read" | "sending" | "handed-in" | "failed";
  /** Of the bytes of the step, 0 to 1. */
  share: number;
  check: FileCheck | null;
  taken: FileImport | null;
  error: unknown;
};

/** Nothing of it can be handed in here. */
export function isOtherCompanys({ check }: DroppedFile): boolean {
  return check?.isOtherCompanys === true;
}

let lastId = 0;

export function droppedFile(file: File): DroppedFile {
  lastId += 1;
  return { id: lastId, file, step: "reading", share: 0, check: null, taken: null, error: null };
}
