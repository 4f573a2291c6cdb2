/** The pretend products behind one twin, by the ledger that each of them plays. */
import type { EndpointSettings } from "../../config.ts";
import { UsageError } from "../command.ts";
import { eaccountingTwin } from "./eaccounting-twin.ts";
import type { TwinControl } from "./twin-control.ts";
import type { TwinCompany, TwinProduct, WantedCompany } from "./twin-product.ts";
import { vismaNetTwin } from "./visma-net-twin.ts";

export const twinProducts: ReadonlyMap<string, TwinProduct> = new Map([
  ["visma-eaccounting", eaccountingTwin],
  ["visma-net", vismaNetTwin],
]);

/** Throws for a ledger that the twin does not play: then nothing of it can be tried. */
export function twinProductOf(ledger: string): TwinProduct {
  const product = twinProducts.get(ledger);
  if (product === undefined) throw new Error(`the twin does not play ${ledger}`);
  return product;
}

export function twinEndpoints(url: string): Record<string, EndpointSettings> {
  return Object.fromEntries([...twinProducts].map(([ledger, product]) => [ledger, product.endpoint(url)]));
}

/** A twin lets a browser back to registered addresses only, as the real identity servers do. */
export async function registerRedirect(twin: TwinControl, redirectUri: string): Promise<void> {
  for (const { clientId } of Object.values(twinEndpoints(twin.url)))
    await twin.send("POST", `/clients/${clientId}/redirect-uris`, { redirectUri });
}

/** For a twin that nobody else asks: then neither side has to count. */
export async function liftLimits(twin: TwinControl): Promise<void> {
  const switches = [...twinProducts.values()].map((product) => product.withoutLimits);
  await twin.send("PUT", "/switches", Object.assign({}, ...switches));
}

/** Written with or without blanks and dashes, the number is the same. */
export async function findTwinCompany(
  twin: TwinControl,
  of: { ledger: string; organisationNumber: string },
): Promise<TwinCompany | undefined> {
  const digits = (text: string) => text.replaceAll(/\D/g, "");
  const companies = await twinProductOf(of.ledger).companies(twin);
  return companies.find(
    (company) => digits(company.corporateIdentityNumber) === digits(of.organisationNumber),
  );
}

/** The company with this organisation number, made after the country's sample where the twin has none. */
export async function twinCompanyFor(
  twin: TwinControl,
  of: { ledger: string; company: WantedCompany },
): Promise<TwinCompany & { isNew: boolean }> {
  const { organisationNumber } = of.company;
  const held = await findTwinCompany(twin, { ledger: of.ledger, organisationNumber });
  if (held !== undefined) return { ...held, isNew: false };
  const { name, country, currency, isToBeFilled = false } = of.company;
  const wanted = { name, organisationNumber, country, currency, isToBeFilled };
  return { ...(await twinProductOf(of.ledger).createCompany(twin, wanted)), isNew: true };
}

/** Someone who may sign in for the company. */
export async function personOf(twin: TwinControl, companyId: string): Promise<string> {
  const people = (await twin.get("/people")) as { userName: string; companyIds: string[] }[];
  const person = people.find((candidate) => candidate.companyIds.includes(companyId));
  if (person === undefined)
    throw new UsageError("twin-sign-in-nobody", { url: twin.url, company: companyId }, "not-found");
  return person.userName;
}
