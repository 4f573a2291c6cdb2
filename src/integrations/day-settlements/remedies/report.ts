/** Remedies for Z reports that say something odd of themselves, or something else than their receipts. */
import { type InputCode, type Remedy, type RemedyBook, type Text, writeRemedy } from "../../../core/index.ts";
import type { SafTCode } from "../read-saf-t.ts";
import type { SequenceCode } from "../z-sequence.ts";

export type ReportCode = Exclude<SafTCode | SequenceCode, InputCode>;

/** The Z report is what is booked; where its receipts disagree, a person may want to know. */
const differsFromReceipts = (what: Text): Remedy =>
  writeRemedy("source-vendor", {
    en: [
      `${what.en} of the Z report are not what its receipts add up to. The Z report is booked.`,
      "Ask the till's vendor why the two differ before the month is closed.",
    ],
    nb: [
      `${what.nb} på Z-rapporten stemmer ikke med kvitteringene. Z-rapporten bokføres.`,
      "Spør kasseleverandøren hvorfor de er ulike, før måneden avsluttes.",
    ],
    da: [
      `${what.da} på Z-rapporten stemmer ikke med bonerne. Z-rapporten bogføres.`,
      "Spørg kasseleverandøren, hvorfor de er forskellige, før måneden lukkes.",
    ],
    sv: [
      `${what.sv} på Z-rapporten stämmer inte med kvittona. Z-rapporten bokförs.`,
      "Fråga kassaleverantören varför de skiljer sig innan månaden stängs.",
    ],
    nl: [
      `${what.nl} op het Z-rapport kloppen niet met de bonnen. Het Z-rapport wordt geboekt.`,
      "Vraag de leverancier van de kassa waarom ze verschillen, voordat de maand wordt afgesloten.",
    ],
  });

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
  "z-report-after-transactions": writeRemedy("source-vendor", {
    en: [
      "The Z report stands after the receipts, against the standard, so the receipts could not be compared with it.",
      "Ask the till's vendor to write events before transactions.",
    ],
    nb: [
      "Z-rapporten står etter kvitteringene, mot standarden, så kvitteringene kunne ikke sammenlignes med den.",
      "Be kasseleverandøren skrive hendelser før transaksjoner.",
    ],
    da: [
      "Z-rapporten står efter bonerne, imod standarden, så bonerne kunne ikke sammenlignes med den.",
      "Bed kasseleverandøren skrive hændelser før transaktioner.",
    ],
    sv: [
      "Z-rapporten står efter kvittona, mot standarden, så kvittona kunde inte jämföras med den.",
      "Be kassaleverantören skriva händelser före transaktioner.",
    ],
    nl: [
      "Het Z-rapport staat na de bonnen, tegen de standaard in, zodat de bonnen er niet mee konden worden vergeleken.",
      "Vraag de leverancier van de kassa gebeurtenissen vóór transacties te schrijven.",
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
  "sales-differ-from-transactions": differsFromReceipts({
    en: "The total sales",
    nb: "Samlet salg",
    da: "Det samlede salg",
    sv: "Den totala försäljningen",
    nl: "De totale omzetten",
  }),
  "vat-differs-from-transactions": differsFromReceipts({
    en: "The sales and VAT of a rate",
    nb: "Salg og mva for en sats",
    da: "Salg og moms for en sats",
    sv: "Försäljning och moms för en sats",
    nl: "De omzet en btw van een tarief",
  }),
  "payment-differs-from-transactions": differsFromReceipts({
    en: "The payments of one kind",
    nb: "Betalingene av ett slag",
    da: "Betalingerne af én slags",
    sv: "Betalningarna av ett slag",
    nl: "De betalingen van één soort",
  }),
  "article-group-differs-from-transactions": differsFromReceipts({
    en: "The sales of an article group",
    nb: "Salget i en varegruppe",
    da: "Salget i en varegruppe",
    sv: "Försäljningen i en varugrupp",
    nl: "De verkopen van een artikelgroep",
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
  "rounding-sign-reversed": writeRemedy("nobody", {
    en: [
      "The till writes rounding with the opposite sign on {count} {count:receipt|receipts}; it was read the right way round.",
      "Nothing needs to be done.",
    ],
    nb: [
      "Kassen skriver avrunding med motsatt fortegn på {count} {count:kvittering|kvitteringer}; det er lest riktig vei.",
      "Ingenting må gjøres.",
    ],
    da: [
      "Kassen skriver afrunding med modsat fortegn på {count} {count:bon|boner}; det er læst den rigtige vej.",
      "Der skal ikke gøres noget.",
    ],
    sv: [
      "Kassan skriver avrundning med omvänt tecken på {count} kvitton; den lästes åt rätt håll.",
      "Inget behöver göras.",
    ],
    nl: [
      "De kassa schrijft afronding met het omgekeerde teken op {count} {count:bon|bonnen}; het is goed om gelezen.",
      "U hoeft niets te doen.",
    ],
  }),
  "gift-card-sale-possible": writeRemedy("your-accountant", {
    en: [
      "The article group {value} looks like gift cards sold. It is booked as sales; a gift card sold is a debt until it is used.",
      "If it is gift cards, have the till report them apart, or give the group a slot of its own on the debt account: sales at 0 %, product group {value}.",
    ],
    nb: [
      "Varegruppe {value} ser ut som solgte gavekort. Den bokføres som salg; et solgt gavekort er gjeld til det brukes.",
      "Er det gavekort, la kassen rapportere dem for seg, eller gi gruppen egen linje på gjeldskontoen: salg 0 %, varegruppe {value}.",
    ],
    da: [
      "Varegruppe {value} ligner solgte gavekort. Den bogføres som salg; et solgt gavekort er gæld, til det bruges.",
      "Er det gavekort, så lad kassen rapportere dem for sig, eller giv gruppen sin egen linje på gældskontoen: salg 0 %, varegruppe {value}.",
    ],
    sv: [
      "Varugrupp {value} ser ut som sålda presentkort. Den bokförs som försäljning; ett sålt presentkort är en skuld tills det används.",
      "Är det presentkort, låt kassan redovisa dem för sig, eller ge gruppen en egen rad på skuldkontot: försäljning 0 %, varugrupp {value}.",
    ],
    nl: [
      "Artikelgroep {value} lijkt op verkochte cadeaubonnen. Ze wordt als omzet geboekt; een verkochte bon is een schuld tot hij wordt gebruikt.",
      "Zijn het cadeaubonnen, laat de kassa ze apart opgeven, of geef de groep een eigen regel op de schuldrekening: omzet 0 %, productgroep {value}.",
    ],
  }),
  "transaction-type-unknown": writeRemedy("source-vendor", {
    en: [
      "Receipts of the type “{value}” have no meaning in the file; those with articles and a payment were counted as sales.",
      "Ask the till's vendor to map the type to the standard's list.",
    ],
    nb: [
      "Kvitteringer av typen «{value}» har ingen betydning i filen; de med varer og betaling er regnet som salg.",
      "Be kasseleverandøren koble typen til standardens liste.",
    ],
    da: [
      "Boner af typen »{value}« har ingen betydning i filen; dem med varer og betaling er regnet som salg.",
      "Bed kasseleverandøren knytte typen til standardens liste.",
    ],
    sv: [
      "Kvitton av typen ”{value}” har ingen betydelse i filen; de med varor och betalning räknades som försäljning.",
      "Be kassaleverantören koppla typen till standardens lista.",
    ],
    nl: [
      "Bonnen van het type „{value}” hebben in het bestand geen betekenis; die met artikelen en een betaling tellen als omzet.",
      "Vraag de leverancier van de kassa het type aan de lijst van de standaard te koppelen.",
    ],
  }),
  "transactions-after-last-z-report": writeRemedy("nobody", {
    en: [
      "There are receipts after the last Z report. They belong to the next one.",
      "Nothing needs to be done; they come with the next settlement.",
    ],
    nb: [
      "Det finnes kvitteringer etter siste Z-rapport. De hører til den neste.",
      "Ingenting må gjøres; de kommer med neste oppgjør.",
    ],
    da: [
      "Der er boner efter den sidste Z-rapport. De hører til den næste.",
      "Der skal ikke gøres noget; de kommer med næste opgørelse.",
    ],
    sv: [
      "Det finns kvitton efter sista Z-rapporten. De hör till nästa.",
      "Inget behöver göras; de kommer med nästa avslut.",
    ],
    nl: [
      "Er zijn bonnen na het laatste Z-rapport. Ze horen bij het volgende.",
      "U hoeft niets te doen; ze komen met de volgende dagafsluiting mee.",
    ],
  }),
  "payment-in-foreign-currency": writeRemedy("your-accountant", {
    en: [
      "Customers paid in {value}. The amount is booked in the company's currency as the till counted it.",
      "If the drawer keeps foreign cash apart, give it a slot of its own.",
    ],
    nb: [
      "Kunder har betalt i {value}. Beløpet bokføres i firmaets valuta slik kassen regnet det.",
      "Holdes valutaen atskilt i kassen, gi den en egen linje i kontooppsettet.",
    ],
    da: [
      "Kunder har betalt i {value}. Beløbet bogføres i virksomhedens valuta, som kassen regnede det.",
      "Holdes valutaen adskilt i kassen, så giv den sin egen linje i kontoopsætningen.",
    ],
    sv: [
      "Kunder har betalat i {value}. Beloppet bokförs i företagets valuta som kassan räknade det.",
      "Hålls valutan isär i kassan, ge den en egen rad i kontoinställningen.",
    ],
    nl: [
      "Klanten hebben in {value} betaald. Het bedrag wordt geboekt in de valuta van het bedrijf, zoals de kassa het telde.",
      "Wordt vreemd geld apart gehouden, geef het dan een eigen regel.",
    ],
  }),
  "credit-sale-details-cut": writeRemedy("nobody", {
    en: [
      "There are more credit sales than are listed one by one; the total is complete.",
      "Nothing needs to be done.",
    ],
    nb: [
      "Det er flere kredittsalg enn de som listes enkeltvis; totalen er fullstendig.",
      "Ingenting må gjøres.",
    ],
    da: [
      "Der er flere kreditsalg end dem, der vises enkeltvis; totalen er fuldstændig.",
      "Der skal ikke gøres noget.",
    ],
    sv: [
      "Det finns fler kreditförsäljningar än de som listas var för sig; totalen är fullständig.",
      "Inget behöver göras.",
    ],
    nl: [
      "Er zijn meer verkopen op rekening dan afzonderlijk worden getoond; het totaal is volledig.",
      "U hoeft niets te doen.",
    ],
  }),
  "rounding-derived": writeRemedy("nobody", {
    en: [
      "The file does not say how much was rounded on cash receipts. {value} is what closes the settlement, and no more than rounding can be.",
      "Nothing needs to be done. An export with receipts gives the exact figure.",
    ],
    nb: [
      "Filen sier ikke hvor mye som er avrundet på kontantkvitteringer. {value} får oppgjøret til å gå opp og er ikke mer enn avrunding kan være.",
      "Ingenting må gjøres. En eksport med kvitteringer gir det nøyaktige beløpet.",
    ],
    da: [
      "Filen siger ikke, hvor meget der er afrundet på kontantboner. {value} får opgørelsen til at gå op og er ikke mere, end afrunding kan være.",
      "Der skal ikke gøres noget. En eksport med boner giver det præcise beløb.",
    ],
    sv: [
      "Filen säger inte hur mycket som avrundats på kontantkvitton. {value} får avslutet att gå ihop och är inte mer än avrundning kan vara.",
      "Inget behöver göras. En export med kvitton ger det exakta beloppet.",
    ],
    nl: [
      "Het bestand zegt niet hoeveel op contante bonnen is afgerond. {value} maakt de dagafsluiting sluitend en is niet meer dan afronding kan zijn.",
      "U hoeft niets te doen. Een export met bonnen geeft het precieze bedrag.",
    ],
  }),
  "tips-outside-payments": writeRemedy("your-accountant", {
    en: [
      "The till counted tips of {value} that are in none of its payments, so they are not on the voucher.",
      "If the tips were paid out from the drawer, record that on the till. Tips are reported for the employees in any case.",
    ],
    nb: [
      "Kassen har talt tips på {value} som ikke er med i betalingene, så de er ikke på bilaget.",
      "Ble tipsen utbetalt fra kassen, registrer det på kassen. Tips skal uansett innberettes for de ansatte.",
    ],
    da: [
      "Kassen har talt drikkepenge på {value}, som ikke er med i betalingerne, så de er ikke på bilaget.",
      "Blev de udbetalt fra kassen, så registrér det på kassen. Drikkepenge skal under alle omstændigheder indberettes.",
    ],
    sv: [
      "Kassan har räknat dricks på {value} som inte ingår i betalningarna, så den är inte med på verifikationen.",
      "Betalades dricksen ut ur kassan, registrera det i kassan. Dricks ska ändå redovisas för de anställda.",
    ],
    nl: [
      "De kassa telde {value} fooi die in geen betaling zit, dus staat die niet op de boeking.",
      "Is de fooi uit de kassa betaald, leg dat dan op de kassa vast. Fooi moet hoe dan ook worden verantwoord.",
    ],
  }),
  "gift-cards-outside-payments": writeRemedy("your-accountant", {
    en: [
      "Gift cards of {value} were sold as a pay-in that is in none of the payments; the money is taken to be in the drawer.",
      "If they were paid by card, have the till report that payment.",
    ],
    nb: [
      "Gavekort for {value} er solgt som innbetaling utenom betalingene; pengene regnes å ligge i kassen.",
      "Ble de betalt med kort, må kassen rapportere den betalingen.",
    ],
    da: [
      "Gavekort for {value} er solgt som indbetaling uden for betalingerne; pengene regnes for at ligge i kassen.",
      "Blev de betalt med kort, skal kassen rapportere den betaling.",
    ],
    sv: [
      "Presentkort för {value} såldes som insättning utanför betalningarna; pengarna antas ligga i kassan.",
      "Betalades de med kort måste kassan redovisa den betalningen.",
    ],
    nl: [
      "Voor {value} aan cadeaubonnen is verkocht als storting buiten de betalingen; het geld wordt geacht in de la te liggen.",
      "Zijn ze met pin betaald, dan moet de kassa die betaling opgeven.",
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
