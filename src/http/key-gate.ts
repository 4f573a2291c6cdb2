/**
 * Reads keys so that a valid one gets in, however many wrong ones come from its address: an office behind one address must not
 * wait for a colleague's mistake. Keys have 192 random bits and are found by their own id, so the limit is about
 * load and not about guessing: of an address with too many wrong keys, one that was turned down is not looked up again for a
 * while, and all others one after another. A key that bears our mark, or was in force lately, does not queue, and is looked up like
 * ever, so that a revocation holds at once; a flood of made-up keys has no mark, and fills the line for those alone that were made
 * before there were marks. In memory: a restart forgives, and each process counts for itself.
 */
import { createHash } from "node:crypto";
import type { Clock } from "../lib/clock.ts";
import { failedKeyLimit } from "./failed-key-limit.ts";

export type KeyAnswer<Holder> =
  | { kind: "in-force"; holder: Holder }
  | { kind: "turned-down" }
  | { kind: "wait"; seconds: number };

export type KeyGateOf<Holder> = {
  clock: Clock;
  /** Wrong keys per address and window, after which it is throttled. */
  countMax: number;
  windowMs: number;
  /** Whether we made the key, which costs no look at the storage; it may be over. */
  isOurs: (key: string) => boolean;
  /** Who holds a key that is in force. */
  lookUp: (key: string) => Promise<Holder | null>;
};

export type KeyGate<Holder> = (of: { address: string; key: string }) => Promise<KeyAnswer<Holder>>;

/** Keys remembered at most, of either kind; the oldest are forgotten first, so that a flood costs no memory. */
const keysMax = 10_000;
/** Calls of one throttled address that may wait for their look-up; more are asked to come again. */
const waitingMax = 50;

export function keyGate<Holder>(of: KeyGateOf<Holder>): KeyGate<Holder> {
  const limit = failedKeyLimit(of.clock, of);
  const inForce = new Map<string, true>();
  const turnedDownUntilMs = new Map<string, number>();
  const inTurn = oneAfterAnother(waitingMax);

  async function lookUp(address: string, key: string, digest: string): Promise<KeyAnswer<Holder>> {
    const holder = await of.lookUp(key);
    if (holder !== null) {
      remember(inForce, digest, true);
      return { kind: "in-force", holder };
    }
    const seconds = limit.waitSeconds(address);
    inForce.delete(digest);
    remember(turnedDownUntilMs, digest, of.clock.monotonic() + of.windowMs);
    limit.fail(address);
    return seconds === null ? { kind: "turned-down" } : { kind: "wait", seconds };
  }

  return async ({ address, key }) => {
    // Not the key itself: what lies in memory may come into a dump.
    const digest = createHash("sha256").update(key).digest("base64");
    const seconds = limit.waitSeconds(address);
    if (seconds === null || inForce.has(digest)) return lookUp(address, key, digest);
    if ((turnedDownUntilMs.get(digest) ?? 0) > of.clock.monotonic()) return { kind: "wait", seconds };
    if (of.isOurs(key)) return lookUp(address, key, digest);
    const answer = await inTurn(address, () => lookUp(address, key, digest));
    return answer ?? { kind: "wait", seconds: 1 };
  };
}

/** Deleted first, so that it stands last, where the youngest are. */
function remember<Value>(map: Map<string, Value>, key: string, value: Value): void {
  map.delete(key);
  const [oldest] = map.keys();
  if (map.size >= keysMax && oldest !== undefined) map.delete(oldest);
  map.set(key, value);
}

type InTurn = <Result>(name: string, run: () => Promise<Result>) => Promise<Result | null>;

/** Runs what bears one name one after another; null where too many wait already. */
function oneAfterAnother(most: number): InTurn {
  const lines = new Map<string, { count: number; last: Promise<unknown> }>();
  return async (name, run) => {
    const line = lines.get(name) ?? { count: 0, last: Promise.resolve() };
    if (line.count >= most) return null;
    line.count += 1;
    lines.set(name, line);
    // One that failed fails for its own caller alone.
    const mine = line.last.then(run, run);
    line.last = mine;
    try {
      return await mine;
    } finally {
      line.count -= 1;
      if (line.count === 0) lines.delete(name);
    }
  };
}
