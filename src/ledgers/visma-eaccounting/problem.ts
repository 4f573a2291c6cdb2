/** The ledger's error bodies, read loosely: the published shape, what clients have seen beside it, and the web framework's own. */
import { z } from "zod";
import { jsonIn } from "../../lib/json-in.ts";

/**
 * `isOwn`: the published shape (visma-facts §3: ErrorCode, DeveloperErrorMessage, ErrorId). Not own: the field errors and
 * "problem details" that the web framework under the API writes, one of which was seen live with status 400 (visma-facts §3).
 */
export type Problem = { isOwn: boolean; code: number | null; text: string; errorId?: string };

const published = z.looseObject({
  ErrorCode: z.union([z.int(), z.string().regex(/^\d+$/).transform(Number)]).nullish(),
  DeveloperErrorMessage: z.string().nullish(),
  ErrorId: z.string().nullish(),
  Message: z.unknown().optional(),
  Errors: z.unknown().optional(),
  ErrorMessages: z.unknown().optional(),
});

const problemDetails = z.looseObject({
  title: z.string(),
  status: z.int().min(400).max(599).optional(),
  detail: z.string().nullish(),
  errors: z.unknown().optional(),
});

/** Null when the body is no error of the ledger's: HTML, cut-off JSON, a gateway's own `{statusCode, message}`. */
export function problemIn(body: string): Problem | null {
  const value = jsonIn(body);
  if (value === undefined) return null;
  return publishedProblem(value) ?? frameworkProblem(value);
}

function publishedProblem(value: unknown): Problem | null {
  const parsed = published.safeParse(value);
  if (!parsed.success) return null;
  const { ErrorCode, DeveloperErrorMessage, ErrorId, Message, Errors, ErrorMessages } = parsed.data;
  const lines = [DeveloperErrorMessage, Message, Errors, ErrorMessages].flatMap(textsIn);
  const isOwn = typeof ErrorCode === "number" || typeof DeveloperErrorMessage === "string";
  if (!isOwn && lines.length === 0) return null;
  return {
    isOwn,
    code: ErrorCode ?? null,
    text: lines.join("\n"),
    ...(typeof ErrorId === "string" ? { errorId: ErrorId } : {}),
  };
}

function frameworkProblem(value: unknown): Problem | null {
  const parsed = problemDetails.safeParse(value);
  if (!parsed.success) return null;
  const { title, status, detail, errors } = parsed.data;
  const isProblemDetails = status !== undefined || (typeof errors === "object" && errors !== null);
  if (!isProblemDetails) return null;
  return { isOwn: false, code: null, text: [title, detail, errors].flatMap(textsIn).join("\n") };
}

/** Every text in a value, with the names it stands under: the shape of the extra members is not published. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return value === "" ? [] : [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => textsIn(member).map((text) => `${name}: ${text}`));
}
