/**
 * Drives a twin over real HTTP for its own tests: starts one on a free port with its clock frozen, and asks as a client
 * would. It knows nothing of the inside.
 */
import { type RunningTwin, startTwin } from "./start-twin.ts";

/** The moment every driven twin starts in: a Tuesday morning in March, 10:00 in Oslo. */
export const frozenAt = "2026-03-10T09:00:00.000Z";

export type Answer = { status: number; headers: Headers; body: unknown };
type Asked = {
  token?: string | null;
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal;
};

export type DrivenTwin = RunningTwin & {
  /** A call of the API; the path starts with /v2 or /connect. */
  ask(method: string, path: string, asked?: Asked): Promise<Answer>;
  /** A call of the control API; the path starts after /_twin. Throws when it is refused. */
  control(method: string, path: string, body?: unknown): Promise<unknown>;
  /** An access token for the sample company of that name, with every scope a hub needs unless told otherwise. */
  token(company: string, scopes?: string[], clientId?: string): Promise<string>;
  companyId(company: string): Promise<string>;
};

export const hubScopes = ["ea:api", "ea:accounting", "ea:sales_readonly", "offline_access"];

export async function driveTwin(seed = 1): Promise<DrivenTwin> {
  const startedAt = Date.parse(frozenAt);
  // Time stands still from the first moment, so that the sample years are those of the frozen day.
  const twin = await startTwin({ port: 0, seed, clock: { now: () => startedAt, after: () => () => {} } });
  const ask = (method: string, path: string, asked: Asked = {}) => request(twin.url + path, method, asked);
  const control = async (method: string, path: string, body?: unknown) => {
    const answer = await ask(method, `/_twin${path}`, { body });
    if (answer.status >= 400) throw new Error(`${method} ${path}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  await control("PUT", "/clock", { freeze: true });
  const companyId = async (name: string) => {
    const companies = list(await control("GET", "/companies"));
    return String(
      at(
        companies.find((company) => at(company, "name") === name),
        "id",
      ),
    );
  };
  const token = async (company: string, scopes = hubScopes, clientId = "bilag-twin") => {
    const id = await companyId(company);
    const people = list(await control("GET", "/people"));
    const person = people.find((candidate) => list(at(candidate, "companyIds")).includes(id));
    const wanted = { clientId, userName: at(person, "userName"), companyId: id, scopes };
    return String(at(await control("POST", "/tokens", wanted), "access_token"));
  };
  return { ...twin, ask, control, token, companyId };
}

/** The value at a path of names and positions, or undefined. */
export function at(value: unknown, ...path: (string | number)[]): unknown {
  let found: unknown = value;
  for (const step of path) {
    if (typeof found !== "object" || found === null) return undefined;
    found = Reflect.get(found, step);
  }
  return found;
}

export function list(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  throw new Error(`A list was expected, not ${JSON.stringify(value)}.`);
}

/** The rows of a list answer. */
export function rowsOf(answer: Answer): unknown[] {
  return list(at(answer.body, "Data"));
}

/** A small voucher that holds every rule: cash against sales outside the VAT act. */
export function plainVoucher(change: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    VoucherDate: "2026-03-09",
    VoucherText: "B0000000000001 Z 17",
    Rows: [
      { AccountNumber: 1900, DebitAmount: 100.5, CreditAmount: 0, TransactionText: "Cash" },
      { AccountNumber: 3200, DebitAmount: 0, CreditAmount: 100.5, TransactionText: "Sales" },
    ],
    ...change,
  };
}

async function request(url: string, method: string, asked: Asked): Promise<Answer> {
  const headers: Record<string, string> = { ...asked.headers };
  if (asked.token) headers.Authorization = `Bearer ${asked.token}`;
  const isForm = asked.body instanceof URLSearchParams;
  if (asked.body !== undefined && !isForm) headers["Content-Type"] ??= "application/json";
  const response = await fetch(url, {
    method,
    headers,
    redirect: "manual",
    ...(asked.signal ? { signal: asked.signal } : {}),
    ...(asked.body === undefined ? {} : { body: bodyText(asked.body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: parsed(text) };
}

function bodyText(body: unknown): string | URLSearchParams {
  if (typeof body === "string" || body instanceof URLSearchParams) return body;
  return JSON.stringify(body);
}

/** JSON where it is JSON, else the text as it came. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
