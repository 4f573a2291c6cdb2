/** How people call a setting: stands in its schema as metadata, and goes with it to whoever draws a form. */
import type { Text } from "./language.ts";

export type Label = {
  label: Text;
  /** What it does, where the name does not say it all. */
  help?: Text;
  /** By value, where one of several is chosen. */
  choices?: Readonly<Record<string, Text>>;
  /** The text describes account numbers: a form shows which accounts of the ledger it takes. */
  takesAccounts?: boolean;
  /**
   * What the text names in the ledger, so that a form searches its live registers. On settings by name: what the names are.
   */
  names?: "account" | "dimension";
  /** A whole number of minor units, which a form shows and takes as an amount. */
  isAmount?: true;
  /** On settings by name: the names that are usual, as people call them. Others may be given besides. */
  keys?: Readonly<Record<string, Text>>;
  /** On settings by name: what a name is of, "Payroll period". */
  keyLabel?: Text;
  /** On a choice without a default: what holds where nothing is chosen. */
  leftOut?: Text;
};

/** For `.meta(labelled({ … }))` on a field of settings or options; a language that is missing does not compile. */
export function labelled(label: Label): Label {
  return label;
}
