/** What a link may choose for this ledger. */
import { z } from "zod";
import { labelled } from "../../core/index.ts";

export const options = z.strictObject({
  series: z
    .string()
    .trim()
    .min(1)
    .max(10)
    .optional()
    .describe(
      "Voucher number series, the letter before the number (A31). Left out: the company's default series.",
    )
    .meta(
      labelled({
        label: {
          en: "Voucher number series",
          nb: "Bilagsnummerserie",
          da: "Bilagsnummerserie",
          sv: "Verifikationsserie",
          nl: "Nummerreeks",
        },
        help: {
          en: "The letter before the number, A31. Left out: the company's default series.",
          nb: "Bokstaven foran nummeret, A31. Utelatt: firmaets standardserie.",
          da: "Bogstavet foran nummeret, A31. Tomt: virksomhedens standardserie.",
          sv: "Bokstaven före numret, A31. Utelämnad: företagets standardserie.",
          nl: "De letter voor het nummer, A31. Weggelaten: de standaardreeks van het bedrijf.",
        },
      }),
    ),
  asDraft: z
    .boolean()
    .default(false)
    .describe(
      "Leave each document as a voucher draft, which the bookkeeper checks and converts in Visma. Not in every product variant.",
    )
    .meta(
      labelled({
        label: {
          en: "Leave each as a voucher draft",
          nb: "La hvert bilag stå som utkast",
          da: "Lad hvert bilag stå som kladde",
          sv: "Lämna varje verifikation som utkast",
          nl: "Elke boeking als concept laten staan",
        },
        help: {
          en: "The bookkeeper checks and converts it in Visma. Not in every product variant.",
          nb: "Regnskapsføreren kontrollerer og bokfører det i Visma. Ikke i alle produktvarianter.",
          da: "Bogholderen kontrollerer og bogfører det i Visma. Ikke i alle produktvarianter.",
          sv: "Redovisaren kontrollerar och bokför den i Visma. Inte i alla produktvarianter.",
          nl: "De boekhouder controleert en verwerkt het in Visma. Niet in elke productvariant.",
        },
      }),
    ),
});
export type Options = z.infer<typeof options>;
