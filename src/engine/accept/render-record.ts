/** A record under settings → the columns of a posting. Pure but for what it is handed. */
import {
  assertJournal,
  type CompanyFlags,
  contentHash,
  type Document,
  type Finding,
  hasErrors,
  type Integration,
  journalTotals,
  periodOf,
} from "../../core/index.ts";
import { engineFinding } from "../codes.ts";

export type RenderedPart = { part: string; document: Document | null; findings: readonly Finding[] };

export type RenderOf = {
  integration: Integration;
  flow: string;
  record: unknown;
  /** Undefined while nobody has saved settings. */
  settings: unknown;
  company: CompanyFlags;
};

/** At least one part: a record that cannot be rendered is one part without a document, so that it waits in its place. */
export function renderRecord({ integration, flow, record, settings, company }: RenderOf): RenderedPart[] {
  if (settings === undefined)
    return [{ part: "", document: null, findings: [engineFinding("set-up-missing")] }];
  const rendering = integration.render({ flow, record, settings, company });
  if (hasErrors(rendering.findings)) return [{ part: "", document: null, findings: rendering.findings }];
  return rendering.documents.map(({ part, document }) => ({
    part,
    document: assertJournal(document),
    findings: rendering.findings,
  }));
}

/** The columns that a rendering decides; everything else of a posting survives it. */
export function renderedColumns(
  rendered: { document: Document | null; findings: readonly Finding[] },
  settingsVersion: number,
) {
  const { document, findings } = rendered;
  const columns = { findings: JSON.stringify(findings), settings_version: settingsVersion };
  if (document === null) return { ...columns, document: null, document_hash: null };
  const totals = journalTotals(document);
  return {
    ...columns,
    document: JSON.stringify(document),
    document_hash: contentHash(document),
    document_on: document.on,
    period: periodOf(document.on),
    currency: document.currency,
    debit_minor: totals.debitMinor,
    credit_minor: totals.creditMinor,
  };
}
