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
};

/** For `.meta(labelled({ … }))` on a field of settings or options; a language that is missing does not compile. */
export function labelled(label: Label): Label {
  return label;
}
