/** A place in the account set-up that a person answers, department by department. */
import type { Text } from "./language.ts";

/** What a person has answered for a slot, in one department ("*": all that say nothing else). */
export type SlotAnswer =
  | { department: string; account: string; vatCode?: string }
  | { department: string; doesNotOccur: true };

/** A slot that a settings form shows. */
export type Slot = {
  name: string;
  label: Text;
  carriesVat: boolean;
  ratePercent?: string;
  /** What is to be given; an account, with its VAT code where it carries one, unless it says otherwise. */
  asks?: "account" | "amount" | "dimension";
  /** Where the answer stands in the settings, from the top; "{department}" stands for each department. */
  path?: readonly string[];
  answers?: readonly SlotAnswer[];
  /** Departments that have no answer and need one before the link is activated: an empty slot may hide an amount. */
  missingIn?: readonly string[];
};
