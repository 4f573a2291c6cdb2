/**
 * The reconciliation of a month: source, sent and held, for one link or for all links of a company. Nothing is sent; kept is only what
 * the ledger calls a voucher by now.
 */
import { AppError, addDays, type HeldDocument } from "../../core/index.ts";
import {
  companyFlags,
  type Link,
  linksOfCompany,
  postedInDays,
  readCompany,
  readLink,
  readSettingsVersion,
  recordsById,
  type SourceRecord,
  type Transaction,
  unpostedRecords,
} from "../../db/index.ts";
import { type Actor, found } from "../acts/actor.ts";
import { briefMemory } from "../brief-memory.ts";
import { integrationOf, nowText, type World } from "../world.ts";
import { keepStandings } from "./keep-standings.ts";
import { type OpenBooks, openBooksNow, readNow } from "./open-books.ts";
import { type ReadComparison, readComparison } from "./read-comparison.ts";
import { reconcileObjects } from "./reconcile-objects.ts";
import { type AccountSum, type ReconciledObject, type Totals, totalsOf } from "./reconciled.ts";
import { sourceReader } from "./source-amounts.ts";

/** `name`: what the ledger calls the account; null where its chart does not have it. */
export type NamedAccountSum = AccountSum & { name: string | null };

export type Reconciliation = Omit<Totals, "accounts"> & {
  accounts: readonly NamedAccountSum[];
  linkId: string;
  integration: string;
  departmentCode: string | null;
  company: string;
  /** The company as the ledger knows it. */
  ledgerCompany: string;
  /** Which world these books belong to: a month of a company that is only tried out is nobody's month. */
  environment: "live" | "test" | "twin";
  month: string;
  readAt: string;
  objects: readonly ReconciledObject[];
  /** Vouchers of the month with a token that nobody here has sent. */
  unknown: readonly HeldDocument[];
};

const reconciledJustNow = briefMemory<Reconciliation>();

/** As `reconcileLink`, with what is not equal first; `isAfresh` false is for a further page, which shows the same reading as the first. */
export async function reconcileForPage(
  world: World,
  actor: Pick<Actor, "organisationId">,
  of: { linkId: string; month: string; isAfresh: boolean },
): Promise<Reconciliation> {
  const key = `${of.linkId} ${of.month}`;
  const known = of.isAfresh ? undefined : reconciledJustNow.recall(world, key);
  if (known !== undefined) return known;
  const whole = await reconcileLink(world, actor, of);
  const reconciliation = { ...whole, objects: unequalFirst(whole.objects) };
  reconciledJustNow.remember(world, key, reconciliation);
  return reconciliation;
}

/** Otherwise in their order of days: whoever reads the first page only has seen all that is not equal, up to its length. */
function unequalFirst(objects: readonly ReconciledObject[]): ReconciledObject[] {
  return objects.toSorted(
    (left, right) => Number(left.status === "equal") - Number(right.status === "equal"),
  );
}

/** `not-found` for a link of another organisation; `ledger-unreachable`, `not-in-this-state` where the books do not open. */
export async function reconcileLink(
  world: World,
  actor: Pick<Actor, "organisationId">,
  of: { linkId: string; month: string },
): Promise<Reconciliation> {
  const { organisationId } = actor;
  const link = found(
    await world.db.inOrganisation(organisationId, "read link", (trx) =>
      readLink(trx, { organisationId, linkId: of.linkId }),
    ),
    "link",
  );
  const [reconciliation] = await reconcileLinks(world, { organisationId, links: [link], month: of.month });
  return found(reconciliation, "link");
}

/** One walk through the books for all links of a company that go to the same connection. */
export async function reconcileCompany(
  world: World,
  actor: Pick<Actor, "organisationId">,
  of: { companyId: string; month: string },
): Promise<Reconciliation[]> {
  const { organisationId } = actor;
  const links = await world.db.inOrganisation(organisationId, "read links", (trx) =>
    linksOfCompany(trx, { organisationId, companyId: of.companyId }),
  );
  const reconciled: Reconciliation[] = [];
  for (const ofConnection of Map.groupBy(links, (link) => link.connection_id).values())
    reconciled.push(
      ...(await reconcileLinks(world, { organisationId, links: ofConnection, month: of.month })),
    );
  return reconciled;
}

type LinksOf = { organisationId: string; links: readonly Link[]; month: string };

async function reconcileLinks(
  world: World,
  { organisationId, links, month }: LinksOf,
): Promise<Reconciliation[]> {
  const [first] = links;
  if (first === undefined) return [];
  const days = daysOf(month);
  const connectionId = first.connection_id;
  const books = await openBooksNow(world, {
    organisationId,
    connectionId,
    onDays: [days.from, days.through],
  });
  const linkIds = links.map((link) => link.id);
  const rows = await world.db.inOrganisation(organisationId, "read postings", (trx) =>
    postedInDays(trx, { organisationId, connectionId, linkIds, ...days, isHeldOnly: false }),
  );
  const comparison = readNow(await readComparison(world, books, { ...days, rows }));
  const readAt = nowText(world);
  await world.db.inOrganisation(organisationId, "refresh standings", (trx) =>
    keepStandings(trx, { organisationId, comparison, at: readAt }),
  );
  // A chart has an entry for each year: the last one of each number counts.
  const names = new Map(books.registers.accounts.map(({ number, name }) => [number, name]));
  return world.db.inOrganisation(organisationId, "read sources", async (trx) => {
    const reconciled: Reconciliation[] = [];
    for (const link of links) {
      const objects = await objectsOf(world, trx, { link, days, books, comparison, rows });
      const { id: linkId, integration, department_code: departmentCode } = link;
      const company = found(
        await readCompany(trx, { organisationId, companyId: link.company_id }),
        "company",
      ).name;
      const { unknown } = comparison;
      const totals = totalsOf(objects, unknown.length);
      reconciled.push({
        ...totals,
        accounts: totals.accounts.map((sum) => ({ ...sum, name: names.get(sum.account) ?? null })),
        linkId,
        integration,
        departmentCode,
        company,
        ledgerCompany: books.connection.identity?.name ?? "",
        environment: books.connection.environment,
        month,
        readAt,
        objects,
        unknown,
      });
    }
    return reconciled;
  });
}

type MonthOf = {
  link: Link;
  days: { from: string; through: string };
  books: OpenBooks;
  comparison: ReadComparison;
  rows: Parameters<typeof reconcileObjects>[0]["rows"];
};

async function objectsOf(world: World, trx: Transaction, of: MonthOf): Promise<ReconciledObject[]> {
  const { link, days, comparison } = of;
  const { organisation_id: organisationId, id: linkId } = link;
  const rows = of.rows.filter((row) => row.linkId === linkId);
  const recordIds = rows.flatMap((row) => row.records.map((record) => record.id));
  const records = await recordsById(trx, { organisationId, recordIds });
  const unposted = await unpostedRecords(trx, { organisationId, linkIds: [linkId], ...days });
  const company = await companyFlags(trx, { organisationId, companyId: link.company_id });
  const versions = [...new Set([link.settings_version, ...rows.map((row) => row.settingsVersion)])];
  return reconcileObjects({
    linkId,
    ...days,
    currency: company.currency,
    rows,
    comparison,
    records: new Map(records.map((record): [string, SourceRecord] => [record.id, record])),
    unposted,
    source: sourceReader({
      integration: integrationOf(world, link.integration),
      company,
      settings: await settingsOf(trx, { organisationId, linkId, versions }),
      currentVersion: link.settings_version,
    }),
  });
}

async function settingsOf(
  trx: Transaction,
  of: { organisationId: string; linkId: string; versions: readonly number[] },
): Promise<ReadonlyMap<number, unknown>> {
  const settings = new Map<number, unknown>();
  for (const version of of.versions) {
    const saved = await readSettingsVersion(trx, { ...of, version });
    if (saved !== undefined) settings.set(version, saved.settings);
  }
  return settings;
}

/** First and last day of a month, `YYYY-MM`. */
export function daysOf(month: string): { from: string; through: string } {
  // No year below 1000: the database knows no year 0000.
  if (!/^[1-9]\d{3}-(0[1-9]|1[0-2])$/.test(month))
    throw new AppError("not-valid", `Not a month: ${month}; write it as 2026-03.`);
  const from = `${month}-01`;
  const after = Temporal.PlainDate.from(from).add({ months: 1 }).toString();
  return { from, through: addDays(after, -1) };
}
