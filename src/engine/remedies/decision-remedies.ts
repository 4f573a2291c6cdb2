/** What people read when what they say of an open posting is not what the ledger holds. Nothing was decided, and nothing is sent. */
import { type RemedyBook, writeRemedy } from "../../core/index.ts";
import type { EngineCode } from "../codes.ts";
import { places } from "./places.ts";

export type DecisionCode = Extract<
  EngineCode,
  "named-not-held" | "named-several" | "named-another" | "held-after-all"
>;

export const decisionRemedies: RemedyBook<DecisionCode> = {
  "named-not-held": writeRemedy(
    "you",
    {
      en: [
        "The ledger has no voucher {value} in the fiscal year of {on}. Nothing was decided.",
        "Look the number up in the ledger and write it as it stands there, with its series, as A31.",
      ],
      nb: [
        "Regnskapet har ikke noe bilag {value} i regnskapsåret til {on}. Ingenting er avgjort.",
        "Slå opp nummeret i regnskapet og skriv det slik det står der, med serien, som A31.",
      ],
      da: [
        "Regnskabet har intet bilag {value} i regnskabsåret for {on}. Intet er afgjort.",
        "Slå nummeret op i regnskabet, og skriv det, som det står dér, med serien, som A31.",
      ],
      sv: [
        "Bokföringen har ingen verifikation {value} i räkenskapsåret för {on}. Inget har avgjorts.",
        "Slå upp numret i bokföringen och skriv det som det står där, med serien, som A31.",
      ],
      nl: [
        "De boekhouding heeft geen boekstuk {value} in het boekjaar van {on}. Er is niets beslist.",
        "Zoek het nummer op in de boekhouding en schrijf het zoals het daar staat, met de reeks, zoals A31.",
      ],
    },
    places.posting,
  ),
  "named-several": writeRemedy(
    "you",
    {
      en: [
        "The ledger has several vouchers {value} in that year. Nothing was decided.",
        "Write the series too, as A31.",
      ],
      nb: [
        "Regnskapet har flere bilag {value} det året. Ingenting er avgjort.",
        "Skriv også serien, som A31.",
      ],
      da: ["Regnskabet har flere bilag {value} det år. Intet er afgjort.", "Skriv serien med, som A31."],
      sv: [
        "Bokföringen har flera verifikationer {value} det året. Inget har avgjorts.",
        "Skriv även serien, som A31.",
      ],
      nl: [
        "De boekhouding heeft in dat jaar verschillende boekstukken {value}. Er is niets beslist.",
        "Schrijf ook de reeks, zoals A31.",
      ],
    },
    places.posting,
  ),
  "named-another": writeRemedy(
    "you",
    {
      en: [
        "Voucher {value} bears the token of another posting: it is that one's. Nothing was decided.",
        "Look for the voucher whose text begins with this posting's own token; it stands on the page of the posting.",
      ],
      nb: [
        "Bilag {value} bærer merket til en annen overføring: det hører til den. Ingenting er avgjort.",
        "Let etter bilaget med en tekst som begynner med merket til denne overføringen; det står på siden for overføringen.",
      ],
      da: [
        "Bilag {value} bærer en anden overførsels mærke: det hører til den. Intet er afgjort.",
        "Led efter bilaget, hvis tekst begynder med denne overførsels eget mærke; det står på overførslens side.",
      ],
      sv: [
        "Verifikation {value} bär en annan överförings märke: den hör till den. Inget har avgjorts.",
        "Leta efter verifikationen vars text börjar med den här överföringens eget märke; det står på överföringens sida.",
      ],
      nl: [
        "Boekstuk {value} draagt het kenmerk van een andere boeking: het hoort daarbij. Er is niets beslist.",
        "Zoek het boekstuk waarvan de tekst begint met het kenmerk van deze boeking; dat staat op de pagina van de boeking.",
      ],
    },
    places.posting,
  ),
  "held-after-all": writeRemedy(
    "you",
    {
      en: [
        "The ledger holds it after all, as {value}. Sent again it would be there twice, so nothing was decided.",
        "Open {value} in the ledger. If it is this one, say that it is there and name that number.",
      ],
      nb: [
        "Regnskapet har det likevel, som {value}. Sendt på nytt ville det stått der to ganger, så ingenting er avgjort.",
        "Åpne {value} i regnskapet. Er det dette, si at det finnes og oppgi det nummeret.",
      ],
      da: [
        "Regnskabet har det alligevel, som {value}. Sendt igen ville det stå der to gange, så intet er afgjort.",
        "Åbn {value} i regnskabet. Er det dette, så sig, at det findes, og angiv det nummer.",
      ],
      sv: [
        "Bokföringen har den ändå, som {value}. Skickad igen skulle den stå där två gånger, så inget har avgjorts.",
        "Öppna {value} i bokföringen. Är det den här, säg att den finns och ange det numret.",
      ],
      nl: [
        "De boekhouding heeft het toch, als {value}. Opnieuw verzonden zou het er twee keer staan, dus er is niets beslist.",
        "Open {value} in de boekhouding. Is het dit, zeg dan dat het er is en noem dat nummer.",
      ],
    },
    places.posting,
  ),
};
