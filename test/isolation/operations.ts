/** Every operation of the API's document, as calls that a walker can make. */
import { at, type ServedHub } from "../../src/http/testing/served-hub.ts";
import { type Ids, sampleOf } from "./sample-of.ts";

export type Operation = {
  name: string;
  method: string;
  path: string;
  parameters: readonly { name: string; in: string; required: boolean; schema: Record<string, unknown> }[];
  body: Record<string, unknown> | undefined;
  isFile: boolean;
  components: Record<string, unknown>;
};

export type CallOf = { path: string; body?: unknown; bytes?: string };

export async function operationsOf(served: ServedHub): Promise<Operation[]> {
  const { body } = await served.ask("GET", "/api/openapi.json");
  const components = at(body, "components", "schemas") as Record<string, unknown>;
  return Object.entries(at(body, "paths") as object).flatMap(([path, methods]) =>
    Object.entries(methods as object).map(([method, operation]) => ({
      name: String(at(operation, "operationId")),
      method: method.toUpperCase(),
      path,
      parameters: (at(operation, "parameters") ?? []) as Operation["parameters"],
      body: at(operation, "requestBody", "content", "application/json", "schema") as Operation["body"],
      isFile: at(operation, "requestBody", "content", "application/octet-stream") !== undefined,
      components,
    })),
  );
}

/**
 * The operation with things named by `ids` wherever it names any; other path parameters get
 * something that exists. Unless it `narrows`, optional filters are left out, so that a list shows all it would.
 */
export function callOf(operation: Operation, ids: Ids, { narrows = true } = {}): CallOf {
  const { parameters, components } = operation;
  const value = (parameter: Operation["parameters"][number]) =>
    ids[parameter.name] ?? String(sampleOf(parameter.schema, components, ids));
  const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const parameter = parameters.find((candidate) => candidate.in === "path" && candidate.name === name);
    if (parameter === undefined) throw new Error(`${operation.name} does not describe its parameter ${name}`);
    return encodeURIComponent(value(parameter));
  });
  const query = new URLSearchParams(
    parameters
      .filter((one) => one.in === "query" && (one.required || (narrows && ids[one.name] !== undefined)))
      .map((one) => [one.name, value(one)]),
  );
  return {
    path: query.size === 0 ? path : `${path}?${query}`,
    ...(operation.body === undefined ? {} : { body: sampleOf(operation.body, components, ids) }),
    ...(operation.isFile ? { bytes: "{}" } : {}),
  };
}

/** Whether the operation names anything of an organisation, in its path, its query or its body. */
export function namesThings(operation: Operation, ids: Ids): boolean {
  const call = callOf(operation, ids);
  return Object.values(ids).some((id) => JSON.stringify(call).includes(id));
}
