/** Remedies for files of Z reports that leave one out, or in which one says something odd of itself. */
import { type RemedyBook, writeRemedy } from "../../../core/index.ts";
import type { SafTCode } from "../read-saf-t.ts";

type ReportCode = Extract<
  SafTCode,
  | "z-report-missing"
  | "report-type-unknown"
  | "z-register-differs"
  | "z-company-differs"
  | "z-date-differs-from-event"
  | "vat-rows-differ-from-sales"
  | "vat-rows-are-gross"
  | "z-does-not-balance"
  | "xml-danish-namespace"
>;

export const reportRemedies: RemedyBook<ReportCode> = {
  "z-report-missing": writeRemedy("source-vendor", {
    en: [
      "There is no Z report where one should be ({record}), so nothing can be booked for it.",
      "Run the Z report on the till and export again. Every till closes with one each day.",
    ],
    nb: [
      "Det mangler en Z-rapport ({record}), så ingenting kan bokføres.",
      "Kjør Z-rapport på kassen og eksporter på nytt. Hvert kassepunkt skal ha én per dag.",
    ],
    da: [
      "Der mangler en Z-rapport ({record}), så intet kan bogføres.",
      "Kør Z-rapport på kassen, og eksportér igen. Hver kasse lukker med en hver dag.",
    ],
    sv: [
      "Det saknas en Z-rapport ({record}), så inget kan bokföras.",
      "Kör Z-rapport i kassan och exportera igen. Varje kassa avslutas med en varje dag.",
    ],
    nl: [
      "Er ontbreekt een Z-rapport ({record}), dus er kan niets worden geboekt.",
      "Draai het Z-rapport op de kassa en exporteer opnieuw. Elke kassa sluit daar dagelijks mee af.",
    ],
  }),
  "report-type-unknown": writeRemedy("source-vendor", {
    en: [
      "A report of the type “{value}” is neither an X nor a Z report and was not read.",
      "If it is the day's closing, the till must call it “Z report”.",
    ],
    nb: [
      "En rapport av typen «{value}» er verken X- eller Z-rapport og er ikke lest.",
      "Er den dagens avslutning, må kassen kalle den «Z report».",
    ],
    da: [
      "En rapport af typen »{value}« er hverken X- eller Z-rapport og er ikke læst.",
      "Er den dagens afslutning, skal kassen kalde den »Z report«.",
    ],
    sv: [
      "En rapport av typen ”{value}” är varken X- eller Z-rapport och lästes inte.",
      "Är den dagens avslut måste kassan kalla den ”Z report”.",
    ],
    nl: [
      "Een rapport van het type „{value}” is geen X- of Z-rapport en is niet gelezen.",
      "Is het de dagafsluiting, dan moet de kassa het „Z report” noemen.",
    ],
  }),
  "z-register-differs": writeRemedy("source-vendor", {
    en: [
      "The Z report names register {value} and stands under another one. The one it stands under counts.",
      "Ask the till's vendor to correct the export.",
    ],
    nb: [
      "Z-rapporten nevner kassepunkt {value}, men står under et annet. Det den står under, gjelder.",
      "Be kasseleverandøren rette eksporten.",
    ],
    da: [
      "Z-rapporten nævner kasse {value}, men står under en anden. Den, den står under, gælder.",
      "Bed kasseleverandøren rette eksporten.",
    ],
    sv: [
      "Z-rapporten nämner kassa {value} men står under en annan. Den som den står under gäller.",
      "Be kassaleverantören rätta exporten.",
    ],
    nl: [
      "Het Z-rapport noemt kassa {value} maar staat onder een andere. Die laatste telt.",
      "Vraag de leverancier van de kassa de export te herstellen.",
    ],
  }),
  "z-company-differs": writeRemedy("source-vendor", {
    en: [
      "The Z report names company {value}, and the file is another company's.",
      "Check that the till is registered on the right company.",
    ],
    nb: [
      "Z-rapporten nevner firma {value}, men filen gjelder et annet.",
      "Kontroller at kassen er registrert på riktig firma.",
    ],
    da: [
      "Z-rapporten nævner virksomhed {value}, men filen gælder en anden.",
      "Kontrollér, at kassen er registreret på den rigtige virksomhed.",
    ],
    sv: [
      "Z-rapporten nämner företag {value}, men filen gäller ett annat.",
      "Kontrollera att kassan är registrerad på rätt företag.",
    ],
    nl: [
      "Het Z-rapport noemt bedrijf {value}, maar het bestand is van een ander bedrijf.",
      "Controleer of de kassa op het juiste bedrijf is geregistreerd.",
    ],
  }),
  "z-date-differs-from-event": writeRemedy("nobody", {
    en: [
      "The Z report was run on another day than the one it is for. It is booked on its own day, {value}.",
      "Nothing needs to be done when a till was closed after midnight.",
    ],
    nb: [
      "Z-rapporten er kjørt en annen dag enn den gjelder. Den bokføres på sin egen dag, {value}.",
      "Ingenting må gjøres når kassen ble avsluttet etter midnatt.",
    ],
    da: [
      "Z-rapporten er kørt en anden dag end den, den gælder. Den bogføres på sin egen dag, {value}.",
      "Der skal ikke gøres noget, når kassen blev lukket efter midnat.",
    ],
    sv: [
      "Z-rapporten kördes en annan dag än den gäller. Den bokförs på sin egen dag, {value}.",
      "Inget behöver göras när kassan stängdes efter midnatt.",
    ],
    nl: [
      "Het Z-rapport is op een andere dag gedraaid dan waarvoor het geldt. Het wordt op zijn eigen dag geboekt, {value}.",
      "U hoeft niets te doen als de kassa na middernacht is gesloten.",
    ],
  }),
  "vat-rows-differ-from-sales": writeRemedy("source-vendor", {
    en: [
      "The Z report's sales by VAT rate do not add up to its total sales.",
      "Compare the Z report with the till. If its payments do not fit either, the settlement is not booked.",
    ],
    nb: [
      "Salget per mva-sats på Z-rapporten blir ikke lik det samlede salget.",
      "Sammenlign med kassen. Stemmer heller ikke betalingene, bokføres ikke oppgjøret.",
    ],
    da: [
      "Salget pr. momssats på Z-rapporten giver ikke det samlede salg.",
      "Sammenlign med kassen. Passer betalingerne heller ikke, bogføres opgørelsen ikke.",
    ],
    sv: [
      "Försäljningen per momssats på Z-rapporten blir inte den totala försäljningen.",
      "Jämför med kassan. Stämmer inte heller betalningarna bokförs avslutet inte.",
    ],
    nl: [
      "De omzet per btw-tarief op het Z-rapport is samen niet de totale omzet.",
      "Vergelijk met de kassa. Kloppen ook de betalingen niet, dan wordt de dagafsluiting niet geboekt.",
    ],
  }),
  "vat-rows-are-gross": writeRemedy("source-vendor", {
    en: [
      "The till gives sales with VAT where the standard asks for sales without. They were read as they fit the total.",
      "Ask the till's vendor to correct the export. The voucher is right.",
    ],
    nb: [
      "Kassen oppgir salg med mva der standarden krever salg uten. Beløpene er lest slik de passer med totalen.",
      "Be kasseleverandøren rette eksporten. Bilaget er riktig.",
    ],
    da: [
      "Kassen oplyser salg med moms, hvor standarden kræver salg uden. Beløbene er læst, så de passer med totalen.",
      "Bed kasseleverandøren rette eksporten. Bilaget er rigtigt.",
    ],
    sv: [
      "Kassan anger försäljning med moms där standarden kräver utan. Beloppen lästes så att de passar totalen.",
      "Be kassaleverantören rätta exporten. Verifikationen är rätt.",
    ],
    nl: [
      "De kassa geeft omzet inclusief btw waar de standaard omzet zonder btw vraagt. De bedragen zijn gelezen zoals ze bij het totaal passen.",
      "Vraag de leverancier van de kassa de export te herstellen. De boeking is juist.",
    ],
  }),
  "z-does-not-balance": writeRemedy("source-vendor", {
    en: [
      "The payments are not the sales and the rounding, and neither tips nor gift cards explain the rest.",
      "Compare the Z report's payments with the till. The settlement is not booked as it is.",
    ],
    nb: [
      "Betalingene er ikke lik salg og avrunding, og verken tips eller gavekort forklarer resten.",
      "Sammenlign betalingene på Z-rapporten med kassen. Oppgjøret bokføres ikke slik det er.",
    ],
    da: [
      "Betalingerne er ikke lig salg og afrunding, og hverken drikkepenge eller gavekort forklarer resten.",
      "Sammenlign betalingerne på Z-rapporten med kassen. Opgørelsen bogføres ikke, som den er.",
    ],
    sv: [
      "Betalningarna är inte försäljning och avrundning, och varken dricks eller presentkort förklarar resten.",
      "Jämför Z-rapportens betalningar med kassan. Avslutet bokförs inte som det är.",
    ],
    nl: [
      "De betalingen zijn niet gelijk aan omzet en afronding, en fooi of cadeaubonnen verklaren de rest niet.",
      "Vergelijk de betalingen op het Z-rapport met de kassa. Zo wordt de dagafsluiting niet geboekt.",
    ],
  }),
  "xml-danish-namespace": writeRemedy("you", {
    en: [
      "This is the Danish SAF-T Cash Register. It has other codes than the Norwegian one and is not read yet.",
      "Hand the settlements in as a table (CSV) or JSON; the help page about files shows both.",
    ],
    nb: [
      "Dette er den danske SAF-T-filen. Den har andre koder enn den norske og kan ikke leses ennå.",
      "Send oppgjørene som tabell (CSV) eller JSON; hjelpesiden om filer viser begge.",
    ],
    da: [
      "Dette er den danske SAF-T-fil. Den har andre koder end den norske og kan ikke læses endnu.",
      "Send opgørelserne som tabel (CSV) eller JSON; hjælpesiden om filer viser begge.",
    ],
    sv: [
      "Detta är den danska SAF-T-filen. Den har andra koder än den norska och kan inte läsas ännu.",
      "Skicka avsluten som tabell (CSV) eller JSON; hjälpsidan om filer visar båda.",
    ],
    nl: [
      "Dit is het Deense SAF-T-bestand. Het heeft andere codes dan het Noorse en kan nog niet worden gelezen.",
      "Lever de dagafsluitingen als tabel (CSV) of JSON aan; de helppagina over bestanden toont beide.",
    ],
  }),
};
