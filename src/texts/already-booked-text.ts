/** The reason that is kept when something is left out because the ledger has it already. */
import { fillText, type Language, type Text } from "../core/index.ts";

const reason: Text = {
  en: "Already booked as {number} on {on}: {text}",
  nb: "Allerede bokført som {number} den {on}: {text}",
  da: "Allerede bogført som {number} den {on}: {text}",
  sv: "Redan bokfört som {number} den {on}: {text}",
  nl: "Al geboekt als {number} op {on}: {text}",
};

export function alreadyBookedText(
  language: Language,
  of: { number: string; on: string; text: string },
): string {
  return fillText(reason[language], of);
}
