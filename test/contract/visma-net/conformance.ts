/**
 * Does a request or an answer keep to the published description? Complaints as sentences; none means that it does.
 * The description is a pruned view of Visma's own, which lies beside the checkout or not at all.
 */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Exchanged } from "../exchanged.ts";

type Field = { type?: string; enum?: string[]; ref?: string; array?: boolean; wrapped?: boolean };
type Model = Readonly<Record<string, Field>>;
type Operation = {
  method: string;
  path: string;
  params: { name: string; in: string; required?: boolean }[];
  body?: Field;
  responses: Record<string, Field>;
};
export type Description = { operations: Operation[]; models: Record<string, Model> };

const file = fileURLToPath(new URL("../../../../shared/specs/visma-net/flows-schema.json", import.meta.url));
export const isDescribed = existsSync(file);

export function readDescription(): Description {
  return JSON.parse(readFileSync(file, "utf8")) as Description;
}

export function createConformance({ operations, models }: Description) {
  const operationOf = ({ method, url }: Pick<Exchanged, "method" | "url">): Operation | null => {
    const { pathname } = new URL(url);
    return operations.find((one) => one.method === method && pattern(one.path).test(pathname)) ?? null;
  };

  /** A member that is not described is dropped by the ledger without a word; a value that must be wrapped, too. */
  function bodyComplaints(value: unknown, name: string): string[] {
    const model = models[name];
    if (model === undefined || !isRecord(value)) return [`${name} is no object`];
    return Object.entries(value).flatMap(([member, held]) => {
      const field = model[member];
      if (field === undefined) return [`${name} has no ${member}`];
      return sentComplaints(held, field).map((complaint) => `${name}.${member} ${complaint}`);
    });
  }

  function sentComplaints(held: unknown, field: Field): string[] {
    if (field.array) {
      const { ref } = field;
      return Array.isArray(held) && ref
        ? held.flatMap((entry) => bodyComplaints(entry, ref))
        : ["is no list"];
    }
    if (!field.wrapped) return fits(held, field) ? [] : ["does not fit"];
    const isWrapped = isRecord(held) && Object.keys(held).join() === "value";
    if (!isWrapped) return ["is not wrapped"];
    return held.value === null || fits(held.value, field) ? [] : ["does not fit"];
  }

  /** What is not described may have come since; what is described must be of its type. */
  function answerComplaintsOf(value: unknown, field: Field): string[] {
    if (field.array) {
      return Array.isArray(value)
        ? value.flatMap((entry) => answerComplaintsOf(entry, { ...field, array: false }))
        : ["is no list"];
    }
    const model = models[field.ref ?? ""];
    if (model === undefined) return field.ref || fits(value, field) ? [] : ["does not fit"];
    if (!isRecord(value)) return ["is no object"];
    return Object.entries(value).flatMap(([member, held]) => {
      const described = model[member];
      return described === undefined || held === null
        ? []
        : answerComplaintsOf(held, described).map((complaint) => `${field.ref}.${member} ${complaint}`);
    });
  }

  return {
    operationOf,
    requestComplaints(call: Exchanged): string[] {
      const operation = operationOf(call);
      if (operation === null) return [`${call.method} ${new URL(call.url).pathname} is not described`];
      const known = operation.params.filter((one) => one.in === "query").map((one) => one.name);
      const asked = [...new URL(call.url).searchParams.keys()];
      const unknown = asked.filter((name) => !known.includes(name)).map((name) => `no parameter ${name}`);
      const { ref } = operation.body ?? {};
      // Files go as forms, which the description leaves out.
      const body = ref
        ? bodyComplaints(JSON.parse(call.body ?? "null"), ref)
        : call.body === undefined
          ? []
          : ["takes no body"];
      return [...unknown, ...body].map((complaint) => `${call.method} ${operation.path}: ${complaint}`);
    },
    answerComplaints(call: Exchanged): string[] {
      const operation = operationOf(call);
      if (operation === null) return [`${call.method} ${new URL(call.url).pathname} is not described`];
      const where = `${call.method} ${operation.path}`;
      // Taken as a job: every operation may answer so.
      if (call.status === 202) return [];
      const described = operation.responses[String(call.status)];
      if (described === undefined) return [`${where}: status ${call.status}`];
      if (call.answer === "" || described.ref === undefined) return [];
      return answerComplaintsOf(JSON.parse(call.answer), described).map((one) => `${where}: ${one}`);
    },
  };
}

function pattern(path: string): RegExp {
  return new RegExp(`^${path.replaceAll(/\{\w+\}/g, "[^/]+")}$`, "i");
}

function fits(value: unknown, { type = "", enum: values }: Field): boolean {
  if (values !== undefined) return typeof value === "string" && values.includes(value);
  if (type.startsWith("string:date-time"))
    return typeof value === "string" && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.test(value);
  if (type.startsWith("string")) return typeof value === "string";
  if (type.startsWith("int")) return Number.isInteger(value);
  if (type.startsWith("number")) return typeof value === "number";
  if (type === "boolean") return typeof value === "boolean";
  return true;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
