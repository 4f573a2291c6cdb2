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

/** Nothing in it could be read: there is nothing to hand in. */
export function isUnreadable({ check }: DroppedFile): boolean {
  return check !== null && check.records === 0 && check.errors > 0;
}

export function canBeHandedIn(dropped: DroppedFile): boolean {
  return dropped.step === "read" && !isUnreadable(dropped) && !isOtherCompanys(dropped);
}

let lastId = 0;

export function droppedFile(file: File): DroppedFile {
  lastId += 1;
  return { id: lastId, file, step: "reading", share: 0, check: null, taken: null, error: null };
}

/**
 * What lies on the page once more is chosen. A file of the same name was mended meanwhile: it takes the place of what was read of it,
 * which the browser could not read again. What was handed in stays, with what became of it.
 */
export function withDropped(
  before: readonly DroppedFile[],
  fresh: readonly DroppedFile[],
): readonly DroppedFile[] {
  const names = new Set(fresh.map(({ file }) => file.name));
  const isReplaced = ({ file, step }: DroppedFile) =>
    names.has(file.name) && (step === "read" || step === "failed");
  return [...before.filter((one) => !isReplaced(one)), ...fresh];
}
