/** Remedies for the numbers and names by which Z reports are told apart: counted twice, left out, shared, or hard to tell. */
import { type RemedyBook, writeRemedy } from "../../../core/index.ts";
import type { SafTCode } from "../read-saf-t.ts";
import type { SequenceCode } from "../z-sequence.ts";

export const sequenceRemedies: RemedyBook<SequenceCode | Extract<SafTCode, "z-number-repeated">> = {
  "z-number-repeated": writeRemedy("source-vendor", {
    en: [
      "Z number {value} stands in the file {count} times. Equal ones are taken once, different ones not at all.",
      "A till must give each Z report a number of its own. Find out which of them is right.",
    ],
    nb: [
      "Z-nummer {value} står {count} ganger i filen. Like rapporter tas med én gang, ulike ikke i det hele tatt.",
      "Kassen skal gi hver Z-rapport sitt eget nummer. Finn ut hvilken som er riktig.",
    ],
    da: [
      "Z-nummer {value} står {count} gange i filen. Ens rapporter tages med én gang, forskellige slet ikke.",
      "Kassen skal give hver Z-rapport sit eget nummer. Find ud af, hvilken der er rigtig.",
    ],
    sv: [
      "Z-nummer {value} står {count} gånger i filen. Lika rapporter tas med en gång, olika inte alls.",
      "Kassan måste ge varje Z-rapport ett eget nummer. Ta reda på vilken som är rätt.",
    ],
    nl: [
      "Z-nummer {value} staat {count} keer in het bestand. Gelijke rapporten tellen één keer, verschillende niet.",
      "Een kassa moet elk Z-rapport een eigen nummer geven. Zoek uit welk rapport juist is.",
    ],
  }),
  "z-number-gap": writeRemedy("you", {
    en: [
      "Between Z {previous} and Z {value} numbers are left out ({missing}).",
      "Hand in the missing days, or check on the till that they do not exist. The warning goes when they have come.",
    ],
    nb: [
      "Det mangler numre mellom Z {previous} og Z {value} ({missing}).",
      "Send inn dagene som mangler, eller kontroller på kassen at de ikke finnes. Varselet forsvinner når de er kommet.",
    ],
    da: [
      "Der mangler numre mellem Z {previous} og Z {value} ({missing}).",
      "Indsend de manglende dage, eller kontrollér på kassen, at de ikke findes. Advarslen forsvinder, når de er kommet.",
    ],
    sv: [
      "Det saknas nummer mellan Z {previous} och Z {value} ({missing}).",
      "Skicka in dagarna som saknas, eller kontrollera i kassan att de inte finns. Varningen försvinner när de har kommit.",
    ],
    nl: [
      "Tussen Z {previous} en Z {value} ontbreken nummers ({missing}).",
      "Lever de ontbrekende dagen aan, of controleer op de kassa dat ze niet bestaan. De waarschuwing verdwijnt als ze er zijn.",
    ],
  }),
  "z-number-not-increasing": writeRemedy("you", {
    en: [
      "Z {value} of {on} comes after Z {previous} of {previousOn} although its number is lower: the till's counter was set back, or the days are swapped.",
      "A till that was reset or replaced may begin anew: give it a register name of its own then, since a number that comes again cannot be told from a changed report.",
    ],
    nb: [
      "Z {value} fra {on} kommer etter Z {previous} fra {previousOn} selv om nummeret er lavere: kassens teller er satt tilbake, eller dagene er byttet om.",
      "En kasse som er nullstilt eller byttet, kan begynne på nytt: gi den da et eget kassenavn, for et nummer som kommer igjen, kan ikke skilles fra en endret rapport.",
    ],
    da: [
      "Z {value} fra {on} kommer efter Z {previous} fra {previousOn}, selv om nummeret er lavere: kassens tæller er sat tilbage, eller dagene er byttet om.",
      "En kasse, der er nulstillet eller udskiftet, kan begynde forfra: giv den da sit eget kassenavn, for et nummer, der kommer igen, kan ikke skelnes fra en ændret rapport.",
    ],
    sv: [
      "Z {value} från {on} kommer efter Z {previous} från {previousOn} fast numret är lägre: kassans räknare har ställts tillbaka, eller dagarna är ombytta.",
      "En kassa som har nollställts eller bytts ut kan börja om: ge den då ett eget kassanamn, eftersom ett nummer som kommer igen inte kan skiljas från en ändrad rapport.",
    ],
    nl: [
      "Z {value} van {on} komt na Z {previous} van {previousOn} terwijl het nummer lager is: de teller van de kassa is teruggezet, of de dagen zijn verwisseld.",
      "Een kassa die is gereset of vervangen mag opnieuw beginnen: geef haar dan een eigen kassanaam, want een nummer dat terugkomt is niet te onderscheiden van een gewijzigd rapport.",
    ],
  }),
  "register-alike": writeRemedy("you", {
    en: [
      "The till “{value}” is new, and differs from “{other}” in capitals or blanks only. They are kept as two tills.",
      "If it is one till, have it write its name as before: a day that comes under both names would be booked twice. If they are two, nothing needs to be done.",
    ],
    nb: [
      "Kassen «{value}» er ny og skiller seg fra «{other}» bare i store bokstaver eller mellomrom. De holdes som to kasser.",
      "Er det én kasse, la den skrive navnet sitt som før: en dag som kommer under begge navn, ville bli bokført to ganger. Er det to, trenger ingenting å gjøres.",
    ],
    da: [
      "Kassen »{value}« er ny og adskiller sig kun fra »{other}« ved store bogstaver eller mellemrum. De holdes som to kasser.",
      "Er det én kasse, så lad den skrive sit navn som før: en dag, der kommer under begge navne, ville blive bogført to gange. Er det to, skal der ikke gøres noget.",
    ],
    sv: [
      "Kassan ”{value}” är ny och skiljer sig från ”{other}” bara i versaler eller mellanslag. De hålls som två kassor.",
      "Är det en kassa, låt den skriva sitt namn som förut: en dag som kommer under båda namnen skulle bokföras två gånger. Är det två behöver inget göras.",
    ],
    nl: [
      "De kassa „{value}” is nieuw en verschilt alleen in hoofdletters of spaties van „{other}”. Ze blijven twee kassa's.",
      "Is het één kassa, laat haar dan haar naam schrijven zoals eerst: een dag die onder beide namen komt, zou twee keer geboekt worden. Zijn het er twee, dan hoeft u niets te doen.",
    ],
  }),
  "register-shared": writeRemedy("you", {
    en: [
      "Department {value} uses a register name that department {other} uses as well, up to Z {previous}. Their numbers would be taken for each other's.",
      "Give each till a register name of its own. If the till has moved from {other} to {value}, nothing needs to be done.",
    ],
    nb: [
      "Avdeling {value} bruker et kassenavn som avdeling {other} også bruker, til og med Z {previous}. Numrene deres ville bli forvekslet.",
      "Gi hver kasse sitt eget navn. Er kassen flyttet fra {other} til {value}, må ingenting gjøres.",
    ],
    da: [
      "Afdeling {value} bruger et kassenavn, som afdeling {other} også bruger, til og med Z {previous}. Deres numre ville blive forvekslet.",
      "Giv hver kasse sit eget navn. Er kassen flyttet fra {other} til {value}, skal der ikke gøres noget.",
    ],
    sv: [
      "Avdelning {value} använder ett kassanamn som avdelning {other} också använder, till och med Z {previous}. Deras nummer skulle förväxlas.",
      "Ge varje kassa ett eget namn. Har kassan flyttats från {other} till {value} behöver inget göras.",
    ],
    nl: [
      "Afdeling {value} gebruikt een kassanaam die afdeling {other} ook gebruikt, tot en met Z {previous}. Hun nummers zouden worden verwisseld.",
      "Geef elke kassa een eigen naam. Is de kassa van {other} naar {value} verhuisd, dan hoeft u niets te doen.",
    ],
  }),
};
