/** The ledger's error bodies in their three shapes, read loosely: the names of members come in either case (Visma.net §5). */
import { jsonIn } from "../../lib/json-in.ts";

export type Problem = {
  /** `erp`: a rule of the ledger. `gateway`: the older gateway before it. `model`: a member of the body could not be read. */
  shape: "erp" | "gateway" | "model";
  /** The fault code of the older gateway ("12027"). */
  code: string | null;
  /** The ledger's words, whole. */
  text: string;
  /** What Visma's support asks for. */
  vismaId?: string;
};

/**
 * Null when the body is no error of the ledger's: HTML, cut-off JSON, nothing, or the present gateway's own
 * `{statusCode, message}`, which says that a call went astray and not what the ledger thinks of it.
 */
export function problemIn(body: string): Problem | null {
  const value = jsonIn(body);
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  const members = new Map(Object.entries(value).map(([name, member]) => [name.toLowerCase(), member]));
  if (members.has("statuscode")) return null;
  return gatewayProblem(members) ?? modelProblem(members) ?? erpProblem(members);
}

type Members = ReadonlyMap<string, unknown>;

function gatewayProblem(members: Members): Problem | null {
  const code = members.get("exceptionfaultcode");
  if (code === undefined && !members.has("exceptiontype")) return null;
  const texts = ["exceptionmessage", "exceptiondetails", "exceptionmessageid"].flatMap((name) =>
    textsIn(members.get(name)),
  );
  return {
    shape: "gateway",
    code: typeof code === "string" || typeof code === "number" ? String(code) : null,
    text: texts.join("\n"),
  };
}

/** The web framework's own words, older and newer: field by field, with the names as the ledger knows them. */
function modelProblem(members: Members): Problem | null {
  const fields = members.get("modelstate") ?? members.get("errors");
  if (typeof fields !== "object" || fields === null) return null;
  const heads = ["message", "title", "detail"].flatMap((name) => textsIn(members.get(name)));
  return { shape: "model", code: null, text: [...heads, ...textsIn(fields)].join("\n") };
}

function erpProblem(members: Members): Problem | null {
  const text = members.get("message");
  if (typeof text !== "string" || text.trim() === "") return null;
  const vismaId = /VismaId:\s*([0-9a-f-]{8,})/i.exec(text)?.[1];
  return { shape: "erp", code: null, text, ...(vismaId === undefined ? {} : { vismaId }) };
}

/** Every text in a value, with the names it stands under. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return value === "" ? [] : [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => textsIn(member).map((text) => `${name}: ${text}`));
}
