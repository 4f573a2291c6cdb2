/** Reads the file of a trial whole: what the books need can only be told when every record is known. */
import {
  type CompanyFlags,
  type Finding,
  hasErrors,
  type Integration,
  type SampleCompany,
} from "../../core/index.ts";
import { homeByColumns } from "./home-by-columns.ts";
import type { TriedRecord } from "./needed-books.ts";
import { readFileItems } from "./read-file.ts";

export type Tried = {
  records: readonly TriedRecord[];
  findings: readonly Finding[];
  /** Nothing came out of it, and the reason lies with the file as a whole. */
  isUnreadable: boolean;
  /** The company whose pretend books take it, and the settings that it begins with. */
  home: Home;
  company: CompanyFlags;
};

export type Home = { company: SampleCompany; settings: unknown };

export type ReadTriedOf = {
  file: string;
  integration: Integration;
  format: string | undefined;
  isStrict: boolean;
};

export async function readTried({ file, integration, format, isStrict }: ReadTriedOf): Promise<Tried> {
  const { company } = integration.sample;
  // Without a number of its own the company takes a file of any company.
  const organisationNumber = isStrict ? company.organisationNumber : "";
  const flags = { isTest: false, isCustomerBlocked: false, isGroupBlocked: false };
  const reader: CompanyFlags = { ...company, ...flags, organisationNumber };
  const records: TriedRecord[] = [];
  const findings: Finding[] = [];
  let found = "";
  const onFormat = (name: string) => {
    found = name;
  };
  for await (const item of readFileItems({ file, integration, format, company: reader, onFormat })) {
    if (item.kind === "finding") findings.push(item.finding);
    else records.push({ flow: fittingFlow(integration, item.record), record: item.record });
  }
  const isUnreadable =
    records.length === 0 && findings.some((one) => one.record === "file" && hasErrors([one]));
  const named = isStrict ? undefined : mostNamed(records, "currency");
  const speaking =
    isStrict || named !== undefined
      ? undefined
      : await homeByColumns(integration.homes ?? [], { file, format: found });
  const home = speaking ?? homeOf(integration, { format: found, currency: named, isStrict });
  const currency = named ?? home.company.currency;
  const externalId = (isStrict ? undefined : mostNamed(records, "companyId")) ?? home.company.externalId;
  const taking = { ...home.company, currency, externalId };
  return {
    records,
    findings,
    isUnreadable,
    home: { ...home, company: taking },
    company: { ...taking, ...flags, organisationNumber },
  };
}

/** Where the file comes from, by its format or the currency that it names (its columns were asked before); the sample company's where neither tells. */
function homeOf(
  { sample, homes = [] }: Integration,
  of: { format: string; currency: string | undefined; isStrict: boolean },
): Home {
  if (of.isStrict || of.currency === sample.company.currency) return sample;
  const byCurrency = homes.find(({ company }) => company.currency === of.currency);
  const byFormat = of.currency === undefined && homes.find(({ formats }) => formats.includes(of.format));
  return byCurrency ?? (byFormat || sample);
}

/** The first flow that takes a record of this shape. */
export function fittingFlow(integration: Integration, record: unknown): string {
  const names = integration.flows.map((flow) => flow.name);
  const fitting = names.find((name) => integration.records[name]?.safeParse(record).success === true);
  const name = fitting ?? names[0];
  if (name === undefined) throw new Error(`${integration.name} has no flows`);
  return name;
}

/** Books are kept in one currency and for one company: the one that most records name. */
function mostNamed(records: readonly TriedRecord[], member: "currency" | "companyId"): string | undefined {
  const counts = new Map<string, number>();
  for (const { record } of records) {
    const named: unknown =
      record !== null && typeof record === "object" ? Reflect.get(record, member) : undefined;
    if (typeof named === "string") counts.set(named, (counts.get(named) ?? 0) + 1);
  }
  return [...counts].sort((left, right) => right[1] - left[1])[0]?.[0];
}
