/** The documents that the ledger now holds, as it gave them back. */
import {
  type Finding,
  type HeldDocument,
  periodOf,
  sumMinor,
  tokenIn,
  warningsIn,
} from "../../core/index.ts";
import { type HeldDocumentRow, listHeldDocuments } from "../../db/index.ts";
import type { Actor } from "../../engine/acts/actor.ts";
import type { World } from "../../engine/world.ts";
import { namedAfter } from "../named-after.ts";

export type HeldReport = {
  kind: string;
  ledger: string;
  ledgerNumber: string;
  /** The source's reference as it stands in the ledger's text. */
  reference: string;
  date: string;
  period: string;
  currency: string;
  debitMinor: number;
  creditMinor: number;
  text: string;
  rows: HeldDocument["rows"];
};

type HeldRow = HeldDocument["rows"][number];

export type ReportOf = {
  ledger: string;
  currency: string;
  /** By dimension, the value by which the books say that a row has none. */
  emptyValues: Readonly<Record<string, string>>;
};

const page = 500;

export type HeldDocuments = {
  documents: HeldReport[];
  /** Warnings that documents were booked with, each naming its record. */
  warnings: Finding[];
};

export async function heldDocuments(
  world: World,
  { organisationId }: Actor,
  of: ReportOf & { laneIds: readonly string[] },
): Promise<HeldDocuments> {
  const documents: HeldReport[] = [];
  const warnings: Finding[] = [];
  for (const laneId of of.laneIds) {
    for (let after = 0; ; ) {
      const rows = await world.db.inOrganisation(organisationId, "read documents", (trx) =>
        listHeldDocuments(trx, { organisationId, laneId, after, limit: page }),
      );
      documents.push(...rows.map((row) => reportOf(row, of)));
      warnings.push(
        ...rows.flatMap(({ object, findings }) =>
          warningsIn(findings).map((finding) => namedAfter(object, finding)),
        ),
      );
      const last = rows.at(-1);
      if (last === undefined || rows.length < page) break;
      after = last.sequence;
    }
  }
  return { documents, warnings };
}

function reportOf(row: HeldDocumentRow, of: ReportOf): HeldReport {
  const { held } = row;
  const text = withoutToken(held.text);
  return {
    kind: row.kind,
    ledger: of.ledger,
    ledgerNumber: held.identity.number,
    reference: text.includes(row.reference) ? row.reference : text,
    date: held.on,
    period: periodOf(held.on),
    currency: of.currency,
    debitMinor: sumMinor(held.rows.map((each) => each.debitMinor)),
    creditMinor: sumMinor(held.rows.map((each) => each.creditMinor)),
    text,
    rows: held.rows.map((each) => withoutEmptyValues(each, of.emptyValues)),
  };
}

/** A row that has no value in a dimension shows none, however the books write that. */
function withoutEmptyValues(row: HeldRow, emptyValues: ReportOf["emptyValues"]): HeldRow {
  const { dimensions, ...rest } = row;
  const told = Object.entries(dimensions ?? {}).filter(([name, value]) => value !== emptyValues[name]);
  return told.length === 0 ? rest : { ...rest, dimensions: Object.fromEntries(told) };
}

function withoutToken(text: string): string {
  const token = tokenIn(text);
  return token === null ? text : text.trimStart().slice(token.length).trim();
}
