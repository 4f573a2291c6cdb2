/** Something wrong or notable, as data: the texts live in the remedy books, never in the finding. */
import type { Language, Text } from "./language.ts";

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

/**
 * Where something is cured, one place after the other. A text: the ledger's own menus, as the reader's language has them. A string: our
 * own pages in English, which `texts/place-texts.ts` knows in every language, with semicolons between several.
 */
export type Where = string | readonly (string | Text)[];

export type Remedy = {
  act: Actor;
  where?: Where;
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
