/**
 * Faults: what can go wrong between the client and the books, and when it strikes.
 * The rules live here; `strike.ts` plays them on a real connection.
 */
import { z } from "zod";
import { createDice } from "./seeded.ts";

const delayMs = z.int().min(0);
const commit = z.boolean();

const fault = z.discriminatedUnion("kind", [
  /** The write is done, then the socket is reset: no answer ever comes. */
  z.strictObject({ kind: z.literal("lost-answer") }),
  /** The socket is reset before anything is done. */
  z.strictObject({ kind: z.literal("lost-request") }),
  /**
   * The request lies somewhere on its way and is worked on late, token check and all: after `delayMs`, or when
   * the control API delivers it if no delay is given. With `hangUp` the client loses its socket at once,
   * without it the client waits until its own patience ends.
   */
  z.strictObject({
    kind: z.literal("late-delivery"),
    delayMs: delayMs.optional(),
    hangUp: z.boolean().default(false),
  }),
  /** Token and scope are checked at once, the write happens `delayMs` later, then the answer comes. */
  z.strictObject({ kind: z.literal("slow-commit"), delayMs }),
  /** The write happens at once, the answer comes `delayMs` later. */
  z.strictObject({ kind: z.literal("slow-answer"), delayMs }),
  /** 429 in the product's own shape, before anything is done. */
  z.strictObject({ kind: z.literal("too-many-requests"), tryAgainInSeconds: z.int().min(1).default(30) }),
  /** 500 with a JSON body, with the write done or not. */
  z.strictObject({ kind: z.literal("server-error"), commit: commit.default(false) }),
  /** An HTML page from a gateway in front of the product, with the write done or not. */
  z.strictObject({
    kind: z.literal("gateway-page"),
    status: z.union([z.literal(502), z.literal(503), z.literal(504)]).default(502),
    commit: commit.default(false),
  }),
  /** The write is done; the JSON of the answer stops half-way. */
  z.strictObject({ kind: z.literal("truncated-answer") }),
  /** The write is done; the answer has the right status and a body that nobody can read. */
  z.strictObject({ kind: z.literal("unreadable-answer") }),
  /** The access token and its refresh token die before the request is looked at, or right after its answer. */
  z.strictObject({ kind: z.literal("token-revoked"), moment: z.enum(["before", "after"]).default("before") }),
  /** What is written is not listed for so many milliseconds of twin time; with `everywhere` not found by id either. */
  z.strictObject({ kind: z.literal("late-visibility"), delayMs, everywhere: z.boolean().default(false) }),
]);
export type Fault = z.infer<typeof fault>;
/** Every kind there is, for the documentation's test. */
export const faultKinds: string[] = fault.options.map((option) => option.shape.kind.value);

const rule = z.strictObject({
  fault,
  /** Which requests it looks at; left out means any. `path` is a pattern in which `*` stands for anything. */
  on: z
    .strictObject({
      method: z
        .string()
        .transform((method) => method.toUpperCase())
        .optional(),
      path: z.string().default("*"),
      companyId: z.string().optional(),
      clientId: z.string().optional(),
    })
    .default({ path: "*" }),
  /** How many matching requests pass first. */
  after: z.int().min(0).default(0),
  /** How often it strikes at most. Left out: once, or without end where `every` or `probability` is given. */
  times: z.int().min(1).optional(),
  /** Strikes at every k-th matching request. */
  every: z.int().min(1).optional(),
  /** Strikes with this probability, by dice that the seed rules. */
  probability: z.number().min(0).max(1).optional(),
});
export const faultRule = rule;
type FaultRule = z.infer<typeof rule>;
type SetFault = FaultRule & { id: string; seen: number; struck: number };

type Striking = { method: string; path: string; companyId: string | null; clientId: string | null };

export type FaultBook = {
  add(rule: FaultRule): SetFault;
  remove(id: string): boolean;
  clear(): void;
  all(): SetFault[];
  /** The fault that strikes this request, if any. Every rule that matches counts the request as seen. */
  draw(request: Striking): Fault | null;
};

export function createFaultBook(seed: number): FaultBook {
  const rules = new Map<string, SetFault>();
  const dice = new Map<string, () => number>();
  let made = 0;
  return {
    add: (wanted) => {
      made += 1;
      const set: SetFault = { ...wanted, id: `fault-${made}`, seen: 0, struck: 0 };
      rules.set(set.id, set);
      dice.set(set.id, createDice(seed, set.id));
      return set;
    },
    remove: (id) => rules.delete(id),
    clear: () => rules.clear(),
    all: () => [...rules.values()],
    draw: (request) => {
      let drawn: Fault | null = null;
      for (const set of rules.values()) {
        if (!matches(set, request)) continue;
        set.seen += 1;
        if (drawn || !strikes(set, dice.get(set.id))) continue;
        set.struck += 1;
        drawn = set.fault;
      }
      return drawn;
    },
  };
}

function matches({ on }: SetFault, request: Striking): boolean {
  if (on.method && on.method !== request.method) return false;
  if (on.companyId && on.companyId !== request.companyId) return false;
  if (on.clientId && on.clientId !== request.clientId) return false;
  return pathPattern(on.path).test(request.path);
}

function strikes(set: SetFault, throwDice: (() => number) | undefined): boolean {
  const number = set.seen - set.after;
  const timesMax = set.times ?? (set.every || set.probability !== undefined ? Number.POSITIVE_INFINITY : 1);
  if (number < 1 || set.struck >= timesMax) return false;
  if (set.every && number % set.every !== 0) return false;
  return set.probability === undefined || (throwDice?.() ?? 1) < set.probability;
}

function pathPattern(pattern: string): RegExp {
  const escaped = pattern.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*");
  return new RegExp(`^${escaped}$`, "i");
}
