/** Places in the settings of a link and what stands there, as the forms of that link call them. */
import { useQuery } from "@tanstack/react-query";
import { ledgersQuery } from "../connections/connections-query.ts";
import { declaredQuery, type LinkOf } from "../links/links-query.ts";
import { useLanguage } from "../texts/use-texts.ts";
import type { JsonSchema } from "./json-schema.ts";
import type { Slot } from "./set-up-draft.ts";
import { settingValue, settingWords } from "./setting-words.ts";

type SettingWords = {
  place(place: string): string;
  /** Undefined where it is told as it stands. */
  value(place: string, value: string): string | undefined;
};

export function useSettingWords(link: LinkOf, slots: readonly Slot[]): SettingWords {
  const { language } = useLanguage();
  const { data: integration } = useQuery(declaredQuery(link.integration));
  const { data: ledgers } = useQuery(ledgersQuery);
  const ledger = ledgers?.find(({ name }) => name === link.ledger);
  const known = {
    slots,
    settings: integration?.settingsSchema as JsonSchema | undefined,
    options: ledger?.optionsSchema as JsonSchema | undefined,
  };
  return {
    place: (place) => settingWords(place, known, language),
    value: (place, value) => settingValue({ place, value }, known, language),
  };
}
