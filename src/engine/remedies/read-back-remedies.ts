/** What people read when the ledger took a document and does not hold it as it was sent. It is never sent again. */
import { type RemedyBook, writeRemedy } from "../../core/index.ts";
import type { EngineCode } from "../codes.ts";
import { places } from "./places.ts";

export type ReadBackCode = Extract<
  EngineCode,
  "ledger-differs" | "ledger-not-showing" | "draft-not-converted"
>;

export const readBackRemedies: RemedyBook<ReadBackCode> = {
  "ledger-differs": writeRemedy(
    "your-accountant",
    {
      en: [
        "{record} is in the ledger, but not as it was sent: {field} is “{value}” there, and “{sent}” was sent. It is not sent again, and what comes after it waits.",
        "Decide which is right. Keep it as the ledger has it, with a reason, or have it corrected. If the ledger changes every document in this way, correct the settings before you resume.",
      ],
      nb: [
        "{record} ligger i regnskapet, men ikke slik det ble sendt: {field} er «{value}» der, og «{sent}» ble sendt. Det sendes ikke på nytt, og det som kommer etter, venter.",
        "Avgjør hva som er riktig. Behold det slik regnskapet har det, med en begrunnelse, eller få det rettet. Endrer regnskapet alle dokumenter slik, retter du oppsettet før du fortsetter.",
      ],
      da: [
        "{record} ligger i regnskabet, men ikke som det blev sendt: {field} er »{value}« dér, og »{sent}« blev sendt. Det sendes ikke igen, og det, der kommer efter, venter.",
        "Afgør, hvad der er rigtigt. Behold det, som regnskabet har det, med en begrundelse, eller få det rettet. Ændrer regnskabet alle dokumenter sådan, så ret opsætningen, før du fortsætter.",
      ],
      sv: [
        "{record} finns i bokföringen, men inte som det skickades: {field} är ”{value}” där, och ”{sent}” skickades. Det skickas inte igen, och det som kommer efter väntar.",
        "Avgör vad som är rätt. Behåll det som bokföringen har det, med en motivering, eller få det rättat. Ändrar bokföringen alla dokument så här, rätta inställningarna innan du fortsätter.",
      ],
      nl: [
        "{record} staat in de boekhouding, maar niet zoals het is verzonden: {field} is daar „{value}”, en „{sent}” is verzonden. Het wordt niet opnieuw verzonden, en wat erna komt wacht.",
        "Bepaal wat juist is. Houd het zoals de boekhouding het heeft, met een reden, of laat het verbeteren. Verandert de boekhouding elk document zo, pas dan eerst de instellingen aan en hervat daarna.",
      ],
    },
    places.posting,
  ),
  "ledger-not-showing": writeRemedy(
    "your-accountant",
    {
      en: [
        "The ledger took {record} and gave it the number {value}, but does not show it when asked. It is not sent again: do not enter it by hand before you have looked.",
        "Look for {value} in the ledger. If it is there, resume, and it is read once more. If it is not, somebody may have deleted it: find out before you go on.",
      ],
      nb: [
        "Regnskapet tok imot {record} og ga det nummer {value}, men viser det ikke når det blir spurt. Det sendes ikke på nytt: ikke før det for hånd før du har sett etter.",
        "Let etter {value} i regnskapet. Finnes det, fortsetter du, og det leses en gang til. Finnes det ikke, kan noen ha slettet det: finn det ut før du går videre.",
      ],
      da: [
        "Regnskabet modtog {record} og gav det nummer {value}, men viser det ikke, når det bliver spurgt. Det sendes ikke igen: indtast det ikke i hånden, før du har set efter.",
        "Søg efter {value} i regnskabet. Findes det, så fortsæt, og det læses en gang til. Findes det ikke, kan nogen have slettet det: find ud af det, før du går videre.",
      ],
      sv: [
        "Bokföringen tog emot {record} och gav det nummer {value}, men visar det inte när den tillfrågas. Det skickas inte igen: för inte in det för hand innan du har tittat efter.",
        "Sök efter {value} i bokföringen. Finns det där, fortsätt, så läses det en gång till. Finns det inte kan någon ha tagit bort det: ta reda på det innan du går vidare.",
      ],
      nl: [
        "De boekhouding heeft {record} aangenomen en nummer {value} gegeven, maar toont het niet als ernaar wordt gevraagd. Het wordt niet opnieuw verzonden: voer het niet zelf in voordat u hebt gekeken.",
        "Zoek {value} op in de boekhouding. Staat het er, hervat dan, en het wordt nog eens gelezen. Staat het er niet, dan kan iemand het hebben verwijderd: zoek dat uit voordat u verdergaat.",
      ],
    },
    places.lane,
  ),
  "draft-not-converted": writeRemedy("your-accountant", {
    en: [
      "{record} of {value} still waits as a draft in the ledger: nothing is booked, so there is nothing to reverse.",
      "If it should not be booked, delete the draft in the ledger itself. If it should, make a voucher of it there; from then on it can be reversed here.",
    ],
    nb: [
      "{record} fra {value} venter fortsatt som utkast i regnskapet: ingenting er bokført, så det er ingenting å tilbakeføre.",
      "Skal det ikke bokføres, sletter du utkastet i regnskapet. Skal det bokføres, gjør du det til et bilag der; fra da av kan det tilbakeføres her.",
    ],
    da: [
      "{record} fra {value} venter stadig som kladde i regnskabet: intet er bogført, så der er intet at tilbageføre.",
      "Skal det ikke bogføres, så slet kladden i regnskabet. Skal det bogføres, så gør den til et bilag dér; derefter kan det tilbageføres her.",
    ],
    sv: [
      "{record} från {value} väntar fortfarande som utkast i bokföringen: inget är bokfört, så det finns inget att återföra.",
      "Ska det inte bokföras, ta bort utkastet i bokföringen. Ska det bokföras, gör en verifikation av det där; därefter kan det återföras här.",
    ],
    nl: [
      "{record} van {value} wacht nog als concept in de boekhouding: er is niets geboekt, dus er valt niets terug te boeken.",
      "Moet het niet worden geboekt, verwijder dan het concept in de boekhouding. Moet het wel, maak er daar een boeking van; daarna kan het hier worden tegengeboekt.",
    ],
  }),
};
