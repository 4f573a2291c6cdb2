/** What the tests of the pretend Visma.net do again and again: sign in as a service, and send a small journal. */
import { type Answer, at, type DrivenTwin, list } from "../drive-twin.ts";

export const serviceScopes = ["read", "create", "update"].map((verb) => `vismanet_erp_service_api:${verb}`);

export async function tenantOf(twin: DrivenTwin, company: string): Promise<string> {
  const companies = list(await twin.control("GET", "/visma-net/companies"));
  return String(
    at(
      companies.find((one) => at(one, "name") === company),
      "id",
    ),
  );
}

/** The answer of the token endpoint to client credentials. */
export function askForToken(twin: DrivenTwin, change: Record<string, string>): Promise<Answer> {
  const form = {
    grant_type: "client_credentials",
    client_id: "bilag-twin-net",
    client_secret: "bilag-twin-net-secret",
    scope: serviceScopes.join(" "),
    ...change,
  };
  return twin.ask("POST", "/connect/token", { body: new URLSearchParams(form) });
}

export async function serviceToken(twin: DrivenTwin, company: string): Promise<string> {
  const answer = await askForToken(twin, { tenant_id: await tenantOf(twin, company) });
  return String(at(answer.body, "access_token"));
}

const value = (of: unknown) => ({ value: of });

/** A line of the Norwegian sample: department 100, no project. */
export function line(account: string, side: "debit" | "credit", amount: number, change: object = {}): object {
  return {
    operation: "Insert",
    accountNumber: value(account),
    subaccount: [
      { segmentId: 1, segmentValue: "100" },
      { segmentId: 2, segmentValue: "00000" },
    ],
    transactionDescription: value(`${side} ${account}`),
    [`${side}AmountInCurrency`]: value(amount),
    vatCodeId: value(null),
    ...change,
  };
}

/** A journal that holds every rule: wages against what is owed. */
export function plainJournal(change: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    hold: value(false),
    transactionDate: value("2026-03-09T00:00:00"),
    description: value("B0000000000001 Run 3"),
    journalTransactionLines: [line("5000", "debit", 100.5), line("2930", "credit", 100.5)],
    ...change,
  };
}

/** The last segment of Location: the number of what was made. */
export function numberOf(answer: Answer): string {
  return answer.headers.get("location")?.split("/").at(-1) ?? "";
}

/** The words of a refusal, without the GUID in front. */
export function messageOf(answer: Answer): string {
  return String(at(answer.body, "message")).replace(/^VismaId: [0-9a-f-]{36}\. /, "");
}
