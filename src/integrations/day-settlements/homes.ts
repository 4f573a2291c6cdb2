/** The Swedish company of the trials: a SIE file or a table in kronor of there is not judged by the sample's Norwegian books. */
import type { IntegrationHome } from "../../core/index.ts";
import { type DaySettlementSettings, settingsSchema } from "./settings.ts";
import { swedishSlots } from "./swedish-slots.ts";

export const homes: readonly IntegrationHome<DaySettlementSettings>[] = [
  {
    company: {
      externalId: "fikahuset",
      name: "Fikahuset i Umeå AB",
      organisationNumber: "556677-8899",
      country: "SE",
      currency: "SEK",
      timeZone: "Europe/Stockholm",
    },
    settings: settingsSchema.parse({
      departments: { "*": swedishSlots },
      text: "Dagsavslut {register} Z {z}",
    }),
    formats: [],
  },
];
