/** Does a request or an answer keep to the distilled list? Complaints as sentences; none means that it does. */
import type { Exchanged } from "../exchanged.ts";
import {
  type Field,
  type Fields,
  listQuery,
  models,
  type Operation,
  operations,
  readOnlyFields,
} from "./operations.ts";

const guidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The operation that a request means: same method, same path below `/v2`, ids for braces. */
export function operationOf(method: string, url: string): Operation | null {
  const path = new URL(url).pathname.replace(/^.*\/v2(?=\/)/, "");
  return (
    operations.find((operation) => operation.method === method && pathPattern(operation.path).test(path)) ??
    null
  );
}

function pathPattern(path: string): RegExp {
  return new RegExp(`^${path.replaceAll(/\{\w+\}/g, guidPattern.source.slice(1, -1))}$`, "i");
}

export function requestComplaints({ method, url, body }: Omit<Exchanged, "headers">): string[] {
  const operation = operationOf(method, url);
  if (operation === null) return [`${method} ${url} is no operation of the list`];
  const where = `${method} ${operation.path}`;
  const allowed = operation.answer.kind === "list" ? [...operation.query, ...listQuery] : operation.query;
  const names = [...new URL(url).searchParams.keys()];
  const unknown = names
    .filter((name) => !allowed.includes(name))
    .map((name) => `${where}: no parameter ${name}`);
  if (operation.request === undefined) return body === undefined ? unknown : [...unknown, `${where}: a body`];
  const complaints = modelComplaints(JSON.parse(body ?? "null"), operation.request, "request");
  return [...unknown, ...complaints.map((complaint) => `${where}: ${complaint}`)];
}

export function answerComplaints({ method, url, status, answer }: Omit<Exchanged, "headers">): string[] {
  const operation = operationOf(method, url);
  if (operation === null) return [`${method} ${url} is no operation of the list`];
  const where = `${method} ${operation.path}`;
  if (status !== operation.status) return [`${where}: status ${status}`];
  const value: unknown = JSON.parse(answer);
  const complaints =
    operation.answer.kind === "one"
      ? modelComplaints(value, operation.answer.model, "answer")
      : listComplaints(value, operation.answer.model);
  return complaints.map((complaint) => `${where}: ${complaint}`);
}

function listComplaints(value: unknown, model: string): string[] {
  if (!isRecord(value) || !Array.isArray(value.Data)) return ["no Data"];
  return [
    ...modelComplaints(value.Meta, "PaginationMetadata", "answer").map((complaint) => `Meta.${complaint}`),
    ...value.Data.flatMap((entry) => modelComplaints(entry, model, "answer")),
  ];
}

/** A request names nothing that the model lacks and nothing that only the ledger writes; an answer may hold more than we use. */
function modelComplaints(value: unknown, model: string, side: "request" | "answer"): string[] {
  const fields: Fields = models[model] ?? {};
  if (!isRecord(value)) return [`${model} is not an object`];
  const surplus = Object.keys(value).filter(
    (name) => side === "request" && (!(name in fields) || readOnlyFields[model]?.includes(name)),
  );
  return [
    ...surplus.map((name) => `${name} may not be sent`),
    ...Object.entries(fields).flatMap(([name, field]) =>
      fieldComplaints(value[name], field, side).map((complaint) => `${name} ${complaint}`),
    ),
  ];
}

function fieldComplaints(value: unknown, field: Field, side: "request" | "answer"): string[] {
  if (value === undefined || value === null) return field.required ? ["is missing"] : [];
  switch (field.type) {
    case "text":
      if (typeof value !== "string") return ["is no text"];
      return field.lengthMax !== undefined && value.length > field.lengthMax ? ["is too long"] : [];
    case "guid":
      return typeof value === "string" && guidPattern.test(value) ? [] : ["is no GUID"];
    case "guids":
      return Array.isArray(value) && value.every((one) => guidPattern.test(String(one)))
        ? []
        : ["is no list of GUIDs"];
    case "day":
      return isDayText(value, side) ? [] : ["is no day"];
    case "instant":
      return typeof value === "string" && /^\d{4}-\d\d-\d\dT/.test(value) ? [] : ["is no instant"];
    case "whole":
      return Number.isInteger(value) && Number(value) >= (field.min ?? 0) ? [] : ["is no whole number"];
    case "number":
      return typeof value === "number" ? [] : ["is no number"];
    case "amount":
      return isAmount(value, field.max) ? [] : ["is no amount"];
    case "flag":
      return typeof value === "boolean" ? [] : ["is neither true nor false"];
    case "object":
      return modelComplaints(value, field.model, side);
    case "list":
      return Array.isArray(value)
        ? value.flatMap((entry) => modelComplaints(entry, field.model, side))
        : ["is no list"];
  }
}

/** Days are sent date-only; the ledger may answer with a date-time. */
function isDayText(value: unknown, side: "request" | "answer"): boolean {
  return (
    typeof value === "string" && (side === "request" ? /^\d{4}-\d\d-\d\d$/ : /^\d{4}-\d\d-\d\d/).test(value)
  );
}

function isAmount(value: unknown, max: number): boolean {
  return typeof value === "number" && value >= 0 && value <= max && /^\d+(\.\d{1,2})?$/.test(String(value));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
