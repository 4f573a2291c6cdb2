/**
 * A route of the API: what it is called with, what it answers, and which act it needs. There is no other way to make one,
 * so that a route without an act cannot exist. Deny by default: the act is checked before anything of the request is read.
 */
import { z } from "@hono/zod-openapi";
import type { Act, Language } from "../core/index.ts";
import type { Border } from "../db/index.ts";
import type { Actor } from "../engine/acts/actor.ts";
import type { Signed } from "../engine/acts/people.ts";
import type { World } from "../engine/world.ts";
import type { SignIn } from "../sign-in/index.ts";
import type { Explain } from "./finding-answer.ts";
import type { Limits } from "./limits.ts";

/** How far a route reaches, for people who are limited to some companies. */
export type Reach =
  /** Nothing that belongs to a company. */
  | "anyone"
  /** Things of companies: the handler keeps to `call.border`. */
  | "companies"
  /** The organisation as a whole: refused to limited people. */
  | "organisation";

/** Whoever needs no parameters, query or body of it takes any call. */
export type Call<Params = unknown, Query = unknown, Body = unknown> = {
  world: World;
  signed: Signed;
  actor: Actor;
  border: Border;
  language: Language;
  explain: Explain;
  limits: Limits;
  /** Null where nobody signs in with a browser. */
  signIn: SignIn | null;
  params: Params;
  query: Query;
  body: Body;
  /** The file of a route that takes one, within its limit. */
  file: AsyncIterable<Uint8Array>;
};

/** zod's optional fields may be undefined by type; neither JSON nor a query string can say undefined, so they are absent. */
type Given<Value> = Value extends readonly (infer Item)[]
  ? Given<Item>[]
  : Value extends object
    ? { [Name in keyof Value]: Given<Exclude<Value[Name], undefined>> }
    : Value;

type Empty = Record<never, never>;

export type Declaration<Params, Query, Body, Answer> = {
  /** The operation's id in the API's document, "listCompanies". */
  name: string;
  method: "get" | "post" | "put" | "patch";
  /** Below /api/v1, with {parameters}. */
  path: `/${string}`;
  summary: string;
  description?: string;
  /** Any one of them is enough. */
  acts: readonly [Act, ...Act[]];
  reach: Reach;
  params?: z.ZodType<Params>;
  query?: z.ZodType<Query>;
  body?: z.ZodType<Body>;
  takesFile?: boolean;
  status?: 200 | 201;
  answer: z.ZodType<Answer>;
  /**
   * How the answer to an Idempotency-Key is kept: `together` with the act, in one transaction; `afterwards` where the act
   * talks with the ledger or takes a file, since no transaction stays open across HTTP.
   */
  kept?: "together" | "afterwards";
};

/** A route with its types put away, as the API and the tests walk it. */
export type Route = Declaration<unknown, unknown, unknown, unknown> & {
  tag: string;
  handle(call: Call): Promise<unknown>;
};

export function route<Answer, Params = Empty, Query = Empty, Body = Empty>(
  declaration: Declaration<Params, Query, Body, Answer>,
  handle: (call: Call<Given<Params>, Given<Query>, Given<Body>>) => Promise<Answer>,
): Route {
  const [, tag = ""] = declaration.path.split("/");
  // The schemas of the declaration are what `parseCall` reads the request with, so the handler gets what it asked for.
  return { ...declaration, tag, handle: handle as Route["handle"] };
}

export const nothing = z.strictObject({});
