/** Something wrong or notable, as data: the texts live in the remedy books, never in the finding. */
import type { Language } from "./language.ts";

export type Severity = "error" | "warning";

export type Finding = {
  /** Names the rule, kebab-case; every code has a remedy in five languages. */
  code: string;
  severity: Severity;
  /** Which record, in the source's own words ("11.222-33/1"). */
  record?: string;
  /** Which field or slot ("sales[2].vat", "payment/cash"). */
  field?: string;
  /** What stood there. */
  value?: string;
  /** Figures and names for the text, e.g. { differenceMinor: -40 }. */
  parameters?: Readonly<Record<string, string | number>>;
  /** The ledger's own words, untouched. */
  verbatim?: string;
};

export const actors = [
  "you",
  "your-accountant",
  "your-consultant",
  "operator",
  "source-vendor",
  "nobody",
] as const;
/** Who must act to cure a finding. */
export type Actor = (typeof actors)[number];

/** What a finding means and what to do, in one language. `{name}` stands for a parameter, field, value or record. */
export type RemedyText = { means: string; fix: string };

export type Remedy = {
  act: Actor;
  /** Where it is cured: a menu path in the ledger's or our own words. In English; `texts/place-texts.ts` knows our own in every language. */
  where?: string;
  text: Record<Language, RemedyText>;
};

/** One remedy per code; the type parameter makes a missing code or language a compile error. */
export type RemedyBook<Code extends string = string> = Readonly<Record<Code, Remedy>>;

/** What accompanies a document rather than standing in its way; it is told as long as the document is. */
export function warningsIn(findings: readonly Finding[]): Finding[] {
  return findings.filter((finding) => finding.severity === "warning");
}

export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === "error");
}
