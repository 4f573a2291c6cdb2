/** The Dutch company of the trials: its chart is decimal and its books are in euro, where the sample's are Swedish. */
import type { IntegrationHome } from "../../core/index.ts";
import { columnNames } from "./column-names.ts";
import { type PayrollSettings, settingsSchema } from "./settings.ts";

export const homes: readonly IntegrationHome<PayrollSettings>[] = [
  {
    company: {
      externalId: "gouden-molen",
      name: "De Gouden Molen B.V.",
      organisationNumber: "87654321",
      country: "NL",
      currency: "EUR",
      timeZone: "Europe/Amsterdam",
    },
    settings: settingsSchema.parse({
      dimensions: {
        costCentre: { description: "Kostenplaats" },
        costUnit: { description: "Kostendrager" },
      },
      formatPreset: "dutch-decimal",
      text: "Loon {run} {description} {period}",
    }),
    formats: ["nmbrs-xml"],
    columnNames: Object.values(columnNames).flatMap(({ nl = [] }) => nl),
  },
];
