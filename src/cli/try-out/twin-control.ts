/** The twin's control API, as far as a try-out plays the person who signs in. */
import { AppError } from "../../core/index.ts";
import { UsageError } from "../command.ts";

export class TwinUnreachable extends Error {
  readonly url: string;
  constructor(url: string, options?: ErrorOptions) {
    super(`no twin at ${url}`, options);
    this.url = url;
  }
}

export type TwinCompany = {
  id: string;
  name: string;
  corporateIdentityNumber: string;
  fiscalYears: readonly { startOn: string; endOn: string }[];
  vatCodes: readonly { code: string }[];
};

export type TwinControl = {
  url: string;
  get(path: string): Promise<unknown>;
  send(method: "POST" | "PUT" | "PATCH", path: string, body: unknown): Promise<unknown>;
};

export function twinControl(url: string): TwinControl {
  async function ask(method: string, path: string, body?: unknown): Promise<unknown> {
    const address = `${url}/_twin${path}`;
    const answer = await fetch(address, {
      method,
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
    }).catch((cause: unknown) => {
      throw new TwinUnreachable(url, { cause });
    });
    const text = await answer.text();
    if (!answer.ok)
      throw new AppError(
        "ledger-unreachable",
        `The twin refuses ${method} ${address}: ${text.slice(0, 500)}`,
      );
    return text === "" ? null : JSON.parse(text);
  }
  return { url, get: (path) => ask("GET", path), send: (method, path, body) => ask(method, path, body) };
}

/** Under this client every twin lets a hub in; its secret is no secret. */
const client = { clientId: "bilag-twin", clientSecret: "bilag-twin-secret" };

/** Where the pretend ledgers stand behind one twin, by ledger: the same paths as behind the real hosts. */
export function twinEndpoints(url: string) {
  return { "visma-eaccounting": { apiUrl: `${url}/v2`, identityUrl: url, ...client } };
}

/** A twin lets a browser back to registered addresses only, as the real identity servers do. */
export async function registerRedirect(twin: TwinControl, redirectUri: string): Promise<void> {
  await twin.send("POST", `/clients/${client.clientId}/redirect-uris`, { redirectUri });
}

/** Written with or without blanks and dashes, the number is the same. */
export async function findTwinCompany(
  twin: TwinControl,
  organisationNumber: string,
): Promise<TwinCompany | undefined> {
  const digits = (text: string) => text.replaceAll(/\D/g, "");
  const companies = (await twin.get("/companies")) as TwinCompany[];
  return companies.find((company) => digits(company.corporateIdentityNumber) === digits(organisationNumber));
}

/** The company with this organisation number, made after the country's sample where the twin has none. */
export async function twinCompanyFor(
  twin: TwinControl,
  of: { name: string; organisationNumber: string; country: string; currency: string },
): Promise<TwinCompany> {
  const held = await findTwinCompany(twin, of.organisationNumber);
  if (held !== undefined) return held;
  return (await twin.send("POST", "/companies", {
    name: of.name,
    countryCode: of.country,
    corporateIdentityNumber: of.organisationNumber,
    currencyCode: of.currency,
    people: ["rita@regnskap.example"],
  })) as TwinCompany;
}

/** Someone who may sign in for the company. */
export async function personOf(twin: TwinControl, companyId: string): Promise<string> {
  const people = (await twin.get("/people")) as { userName: string; companyIds: string[] }[];
  const person = people.find((candidate) => candidate.companyIds.includes(companyId));
  if (person === undefined)
    throw new UsageError("twin-sign-in-nobody", { url: twin.url, company: companyId }, "not-found");
  return person.userName;
}
