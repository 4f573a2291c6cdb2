/** What a link may choose for this ledger. */
import { z } from "zod";
import { labelled } from "../../core/index.ts";

const code = z.string().trim().min(1).max(30);

export const options = z.strictObject({
  release: z
    .enum(["hold", "balanced", "released"])
    .default("balanced")
    .describe(
      "How a journal is left in Visma.net: on hold, balanced for a person to release, or released. Released ones cannot be changed any more.",
    )
    .meta(
      labelled({
        label: {
          en: "Status of the journals in Visma.net",
          nb: "Bilagenes status i Visma.net",
          da: "Bilagenes status i Visma.net",
          sv: "Verifikationernas status i Visma.net",
          nl: "Status van de boekingen in Visma.net",
        },
        help: {
          en: "What stands there once the hub has sent it. Released journals cannot be changed any more.",
          nb: "Slik står de når huben har sendt dem. Frigitte bilag kan ikke endres lenger.",
          da: "Sådan står de, når hubben har sendt dem. Frigivne bilag kan ikke længere ændres.",
          sv: "Så står de när hubben har skickat dem. Frisläppta verifikationer kan inte ändras längre.",
          nl: "Zo staan ze daar zodra de hub ze heeft verstuurd. Vrijgegeven boekingen kunnen niet meer gewijzigd worden.",
        },
        choices: {
          hold: { en: "On hold", nb: "På vent", da: "På hold", sv: "Väntande", nl: "In de wacht" },
          balanced: {
            en: "Balanced: a person releases it",
            nb: "Balansert: en person frigir det",
            da: "Balanceret: en person frigiver det",
            sv: "Balanserad: en person frisläpper den",
            nl: "In balans: iemand geeft vrij",
          },
          released: { en: "Released", nb: "Frigitt", da: "Frigivet", sv: "Frisläppt", nl: "Vrijgegeven" },
        },
      }),
    ),
  branch: code
    .optional()
    .describe("Branch of the journals. Left out: the branch of the user or the client.")
    .meta(
      labelled({
        label: { en: "Branch", nb: "Firma", da: "Afdeling", sv: "Filial", nl: "Vestiging" },
        help: {
          en: "Left out: the branch of the user or the client.",
          nb: "Utelatt: firmaet til brukeren eller klienten.",
          da: "Tomt: brugerens eller klientens afdeling.",
          sv: "Utelämnad: användarens eller klientens filial.",
          nl: "Weggelaten: de vestiging van de gebruiker of de client.",
        },
      }),
    ),
  ledger: code
    .optional()
    .describe("Ledger to post in. Left out: the branch's own ledger for actual figures.")
    .meta(
      labelled({
        label: { en: "Ledger to post in", nb: "Hovedbok", da: "Hovedbog", sv: "Huvudbok", nl: "Grootboek" },
        help: {
          en: "Left out: the branch's own ledger for actual figures.",
          nb: "Utelatt: firmaets egen hovedbok for faktiske tall.",
          da: "Tomt: afdelingens egen hovedbog for faktiske tal.",
          sv: "Utelämnad: filialens egen huvudbok för faktiska siffror.",
          nl: "Weggelaten: het eigen grootboek van de vestiging voor werkelijke cijfers.",
        },
      }),
    ),
  ownNumbers: z
    .boolean()
    .default(false)
    .describe(
      "Give each journal a batch number of our own, so that one that is sent twice is turned away. Needs manual numbering on imports for the number series (CS201010).",
    )
    .meta(
      labelled({
        label: {
          en: "Own batch numbers",
          nb: "Egne buntnumre",
          da: "Egne batchnumre",
          sv: "Egna buntnummer",
          nl: "Eigen batchnummers",
        },
        help: {
          en: "A journal that is sent twice is turned away. Needs manual numbering for the number series (CS201010).",
          nb: "Et bilag som sendes to ganger, avvises. Krever manuell nummerering for nummerserien (CS201010).",
          da: "Et bilag, der sendes to gange, afvises. Kræver manuel nummerering for nummerserien (CS201010).",
          sv: "En verifikation som skickas två gånger avvisas. Kräver manuell numrering för nummerserien (CS201010).",
          nl: "Een boeking die twee keer gestuurd wordt, wordt geweigerd. Vereist handmatige nummering voor de nummerreeks (CS201010).",
        },
      }),
    ),
  defaultSegmentValues: z
    .record(z.string(), z.string().trim().min(1))
    .default({})
    .describe(
      "By the name of a dimension, its value for rows that carry none: Visma.net wants a value in every dimension of the subaccount.",
    )
    .meta(
      labelled({
        label: {
          en: "Value of a dimension for rows that carry none",
          nb: "Verdi for en dimensjon på rader uten verdi",
          da: "Værdi for en dimension på rækker uden værdi",
          sv: "Värde för en dimension på rader utan värde",
          nl: "Waarde van een dimensie voor regels zonder waarde",
        },
        help: {
          en: "By the name of the dimension, as Visma.net names it.",
          nb: "Etter dimensjonens navn, slik Visma.net kaller den.",
          da: "Efter dimensionens navn, som Visma.net kalder den.",
          sv: "Efter dimensionens namn, så som Visma.net kallar den.",
          nl: "Op naam van de dimensie, zoals Visma.net die noemt.",
        },
        names: "dimension",
        keyLabel: {
          en: "Dimension in Visma.net",
          nb: "Dimensjon i Visma.net",
          da: "Dimension i Visma.net",
          sv: "Dimension i Visma.net",
          nl: "Dimensie in Visma.net",
        },
      }),
    ),
  background: z
    .enum(["never", "large"])
    .default("large")
    .describe("Let Visma.net work on large journals in the background, where no gateway cuts them off.")
    .meta(
      labelled({
        label: {
          en: "Let Visma.net work in the background",
          nb: "La Visma.net arbeide i bakgrunnen",
          da: "Lad Visma.net arbejde i baggrunden",
          sv: "Låt Visma.net arbeta i bakgrunden",
          nl: "Visma.net op de achtergrond laten werken",
        },
        help: {
          en: "There no gateway cuts a large journal off.",
          nb: "Der blir et stort bilag ikke avbrutt underveis.",
          da: "Der bliver et stort bilag ikke afbrudt undervejs.",
          sv: "Där avbryts en stor verifikation inte på vägen.",
          nl: "Daar wordt een grote boeking niet onderweg afgebroken.",
        },
        choices: {
          never: { en: "Never", nb: "Aldri", da: "Aldrig", sv: "Aldrig", nl: "Nooit" },
          large: {
            en: "On large journals",
            nb: "På store bilag",
            da: "På store bilag",
            sv: "På stora verifikationer",
            nl: "Bij grote boekingen",
          },
        },
      }),
    ),
  largeFromLines: z
    .int()
    .min(2)
    .default(500)
    .describe("From how many lines on a journal is large.")
    .meta(
      labelled({
        label: {
          en: "Large from this many lines on",
          nb: "Stor fra så mange linjer",
          da: "Stor fra så mange linjer",
          sv: "Stor från så här många rader",
          nl: "Groot vanaf zoveel regels",
        },
        help: {
          en: "It counts where Visma.net works in the background.",
          nb: "Gjelder der Visma.net arbeider i bakgrunnen.",
          da: "Gælder, hvor Visma.net arbejder i baggrunden.",
          sv: "Gäller där Visma.net arbetar i bakgrunden.",
          nl: "Telt waar Visma.net op de achtergrond werkt.",
        },
      }),
    ),
});
export type Options = z.infer<typeof options>;
