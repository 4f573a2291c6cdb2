import { randomBytes } from "node:crypto";
import type { Clock } from "./clock.ts";

/** Ids as a parameter, so that a test can replay a run. */
export type Ids = {
  /** A UUID version 7: sorts by time, which keeps the indexes of growing tables tight. */
  next(): string;
  /** Unguessable bytes for secrets, states and verifiers. */
  bytes(count: number): Uint8Array;
};

export function randomIds(clock: Clock): Ids {
  return {
    next: () => uuidFromTime(clock.now(), randomBytes(10)),
    bytes: (count) => randomBytes(count),
  };
}

/** Ids that repeat from run to run: a counter in the random part. Only for tests and the simulation. */
export function seededIds(clock: Clock, seed: number): Ids {
  let count = 0;
  const counted = (length: number): Uint8Array => {
    count += 1;
    const bytes = new Uint8Array(length);
    const view = new DataView(bytes.buffer);
    view.setUint32(0, seed);
    view.setUint32(length - 4, count);
    return bytes;
  };
  return { next: () => uuidFromTime(clock.now(), counted(10)), bytes: counted };
}

/** RFC 9562 §5.7: 48 bits of milliseconds, version, 12 random bits, variant, 62 random bits. */
function uuidFromTime(epochMs: number, random: Uint8Array): string {
  const bytes = new Uint8Array(16);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, Math.floor(epochMs / 2 ** 32));
  view.setUint32(2, epochMs % 2 ** 32);
  bytes.set(random, 6);
  view.setUint8(6, (view.getUint8(6) & 0x0f) | 0x70);
  view.setUint8(8, (view.getUint8(8) & 0x3f) | 0x80);
  const hex = Buffer.from(bytes).toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

const idPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** In small letters, as ours and the database's are. */
export function isId(text: string): boolean {
  return idPattern.test(text);
}
