import { fileBytesMax } from "../engine/accept/take-file.ts";

/** Every limit of the API in one place, so that a test and an operator can set others. */
export type Limits = {
  /** The largest JSON body. */
  jsonBytesMax: number;
  /** The largest file that is handed in. */
  fileBytesMax: number;
  /**
   * Values of one JSON body, by the commas between them. What is wrong with a value makes a finding a hundred times its size: a
   * body of nothing but zeros would take all the memory that there is.
   */
  jsonValuesMax: number;
  /** Until the last of a body has come, which is no file. */
  bodyMs: number;
  /** Until the next piece of a file comes. */
  filePieceMs: number;
  /** Keys that were not accepted, per address and window; beyond it its wrong ones wait, and its valid ones do not. */
  failedKeysMax: number;
  failedKeysWindowMs: number;
  /** The largest body of a call that nobody has signed in for yet. */
  signInBytesMax: number;
  /** Passwords that are tried, right or wrong, per account and window, from whatever addresses. */
  passwordTriesMax: number;
  passwordTriesWindowMs: number;
};

export const normalLimits: Limits = {
  jsonBytesMax: 10 * 1024 * 1024,
  jsonValuesMax: 1_000_000,
  fileBytesMax,
  bodyMs: 60_000,
  filePieceMs: 60_000,
  failedKeysMax: 30,
  failedKeysWindowMs: 60_000,
  signInBytesMax: 16 * 1024,
  passwordTriesMax: 30,
  passwordTriesWindowMs: 15 * 60_000,
};

/** Records of one call. */
export const recordsPerCallMax = 10_000;

/** Deeper than any record or setting; a deeper text would overflow what walks it. */
export const jsonDepthMax = 64;
