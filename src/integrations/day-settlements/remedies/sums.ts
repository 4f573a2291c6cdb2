/** Remedies for what a settlement's own sums say. */
import { type InputCode, type RemedyBook, writeRemedy } from "../../../core/index.ts";
import type { CheckCode } from "../check.ts";

export const sumRemedies: RemedyBook<Exclude<CheckCode, InputCode> | "settlement-within-tolerance"> = {
  "settlement-within-tolerance": writeRemedy(
    "your-accountant",
    {
      en: [
        "The settlement does not close by {difference}. The tolerance of {cap} lets it pass; the difference is on account {account}.",
        "Nothing needs to be done for one such day. If it happens often, look for the cause in the till.",
      ],
      nb: [
        "Dagsoppgjøret går ikke opp med {difference}. Toleransen på {cap} slipper det gjennom; differansen står på konto {account}.",
        "Ingenting må gjøres for én slik dag. Skjer det ofte, bør årsaken i kassen finnes.",
      ],
      da: [
        "Dagsopgørelsen går ikke op med {difference}. Tolerancen på {cap} lader den passere; differencen står på konto {account}.",
        "Der skal ikke gøres noget for en enkelt dag. Sker det ofte, bør årsagen i kassen findes.",
      ],
      sv: [
        "Dagsavslutet går inte ihop med {difference}. Toleransen på {cap} släpper igenom det; skillnaden står på konto {account}.",
        "Inget behöver göras för en enstaka dag. Händer det ofta bör orsaken i kassan sökas.",
      ],
      nl: [
        "De dagafsluiting sluit niet met {difference}. De tolerantie van {cap} laat haar door; het verschil staat op rekening {account}.",
        "Voor één zo'n dag hoeft u niets te doen. Gebeurt het vaker, zoek dan de oorzaak in de kassa.",
      ],
    },
    "tolerance",
  ),
  "credit-sales-contained": writeRemedy(
    "your-accountant",
    {
      en: [
        "The sales of this report contain {value} sold on account, and the set-up says that such sales come as invoices by another way. They would be income twice.",
        "If these sales are not invoiced elsewhere, choose receivables for them in the set-up and give their slot an account. Otherwise have the till leave them out of its sales.",
      ],
      nb: [
        "Salget i denne rapporten inneholder {value} solgt på kreditt, og oppsettet sier at slikt salg kommer som fakturaer på annen måte. Det ville blitt inntekt to ganger.",
        "Faktureres ikke dette salget et annet sted, velg kundefordringer for det i oppsettet og gi det en konto. Ellers må kassen holde det utenfor salget.",
      ],
      da: [
        "Salget i denne rapport indeholder {value} solgt på kredit, og opsætningen siger, at den slags salg kommer som fakturaer ad anden vej. Det ville blive indtægt to gange.",
        "Faktureres salget ikke et andet sted, så vælg tilgodehavender for det i opsætningen og giv det en konto. Ellers skal kassen holde det uden for salget.",
      ],
      sv: [
        "Försäljningen i den här rapporten innehåller {value} som såldes på kredit, och inställningarna säger att sådan försäljning kommer som fakturor på annat sätt. Det skulle bli intäkt två gånger.",
        "Faktureras försäljningen inte på annat håll, välj kundfordringar för den i inställningarna och ange ett konto. Annars måste kassan hålla den utanför försäljningen.",
      ],
      nl: [
        "De omzet in dit rapport bevat {value} aan verkoop op rekening, en de instellingen zeggen dat die langs een andere weg als factuur komt. Dat zou twee keer omzet zijn.",
        "Wordt deze verkoop niet elders gefactureerd, kies er dan vorderingen voor in de instellingen en geef een rekening op. Laat anders de kassa haar buiten de omzet houden.",
      ],
    },
    "Bilag: link → account set-up",
  ),
  "credit-sales-not-contained": writeRemedy(
    "your-accountant",
    {
      en: [
        "{value} was sold on account, and the sales of this report do not contain it, though the set-up says that they do. It would not be booked at all.",
        "If these sales come as invoices by another way, say so in the set-up. Otherwise have the till count them among its sales, and hand the report in again.",
      ],
      nb: [
        "Det er solgt {value} på kreditt, og salget i denne rapporten inneholder det ikke, selv om oppsettet sier det. Det ville ikke blitt bokført i det hele tatt.",
        "Kommer dette salget som fakturaer på annen måte, si det i oppsettet. Ellers må kassen telle det med i salget, og rapporten sendes på nytt.",
      ],
      da: [
        "Der er solgt {value} på kredit, og salget i denne rapport indeholder det ikke, selv om opsætningen siger det. Det ville slet ikke blive bogført.",
        "Kommer salget som fakturaer ad anden vej, så sig det i opsætningen. Ellers skal kassen tælle det med i salget, og rapporten sendes igen.",
      ],
      sv: [
        "Det såldes {value} på kredit, och försäljningen i den här rapporten innehåller det inte, fast inställningarna säger det. Det skulle inte bokföras alls.",
        "Kommer försäljningen som fakturor på annat sätt, säg det i inställningarna. Annars måste kassan räkna den till försäljningen och rapporten lämnas in igen.",
      ],
      nl: [
        "Er is {value} op rekening verkocht, en de omzet in dit rapport bevat het niet, hoewel de instellingen dat zeggen. Het zou helemaal niet worden geboekt.",
        "Komt deze verkoop langs een andere weg als factuur, zeg dat dan in de instellingen. Laat anders de kassa haar bij de omzet tellen en lever het rapport opnieuw in.",
      ],
    },
    "Bilag: link → account set-up",
  ),
  "settlement-unbalanced": writeRemedy("you", {
    en: [
      "The settlement does not close: {owed} was sold and sold on, {settled} was paid. {difference} is left over.",
      "Compare the sums with the Z report: sales {sales}, gift cards sold {giftCardsSold}, credit notes issued {creditNotesIssued}, tips {tips}; payments {payments}, gift cards redeemed {giftCardsRedeemed}, credit notes redeemed {creditNotesRedeemed}, credit sales {creditSales}, rounding {rounding}. Hand the settlement in again with the one that is missing.",
    ],
    nb: [
      "Dagsoppgjøret går ikke opp: kundene skulle betale {owed}, men det er betalt {settled}. Det gjenstår {difference}.",
      "Sammenlign summene med Z-rapporten: salg {sales}, solgte gavekort {giftCardsSold}, utstedte tilgodelapper {creditNotesIssued}, tips {tips}; betalinger {payments}, innløste gavekort {giftCardsRedeemed}, innløste tilgodelapper {creditNotesRedeemed}, kredittsalg {creditSales}, øreavrunding {rounding}. Send oppgjøret på nytt med det som mangler.",
    ],
    da: [
      "Dagsopgørelsen går ikke op: kunderne skulle betale {owed}, men der er betalt {settled}. Der mangler {difference}.",
      "Sammenlign beløbene med Z-rapporten: salg {sales}, solgte gavekort {giftCardsSold}, udstedte tilgodebeviser {creditNotesIssued}, drikkepenge {tips}; betalinger {payments}, indløste gavekort {giftCardsRedeemed}, indløste tilgodebeviser {creditNotesRedeemed}, kreditsalg {creditSales}, øreafrunding {rounding}. Send opgørelsen igen med det, der mangler.",
    ],
    sv: [
      "Dagsavslutet går inte ihop: kunderna skulle betala {owed}, men {settled} är betalt. Det skiljer {difference}.",
      "Jämför summorna med Z-rapporten: försäljning {sales}, sålda presentkort {giftCardsSold}, utfärdade tillgodokvitton {creditNotesIssued}, dricks {tips}; betalningar {payments}, inlösta presentkort {giftCardsRedeemed}, inlösta tillgodokvitton {creditNotesRedeemed}, kreditförsäljning {creditSales}, öresavrundning {rounding}. Skicka avslutet igen med det som saknas.",
    ],
    nl: [
      "De dagafsluiting sluit niet: klanten moesten {owed} betalen en er is {settled} betaald. Het verschil is {difference}.",
      "Vergelijk de bedragen met het Z-rapport: omzet {sales}, verkochte cadeaubonnen {giftCardsSold}, uitgegeven tegoedbonnen {creditNotesIssued}, fooi {tips}; betalingen {payments}, ingewisselde cadeaubonnen {giftCardsRedeemed}, ingewisselde tegoedbonnen {creditNotesRedeemed}, verkoop op rekening {creditSales}, afronding {rounding}. Lever de dagafsluiting opnieuw aan met wat ontbreekt.",
    ],
  }),
  "sales-row-unbalanced": writeRemedy("source-vendor", {
    en: [
      "Gross {value} is not net {net} plus VAT {vat}; {difference} is between them.",
      "Correct the row in the till system and hand the settlement in again.",
    ],
    nb: [
      "Brutto {value} er ikke netto {net} pluss merverdiavgift {vat}; differansen er {difference}.",
      "Rett linjen i kassesystemet og send oppgjøret på nytt.",
    ],
    da: [
      "Brutto {value} er ikke netto {net} plus moms {vat}; forskellen er {difference}.",
      "Ret linjen i kassesystemet, og send opgørelsen igen.",
    ],
    sv: [
      "Brutto {value} är inte netto {net} plus moms {vat}; skillnaden är {difference}.",
      "Rätta raden i kassasystemet och skicka avslutet igen.",
    ],
    nl: [
      "Bruto {value} is niet netto {net} plus btw {vat}; het verschil is {difference}.",
      "Herstel de regel in het kassasysteem en lever de dagafsluiting opnieuw aan.",
    ],
  }),
  "vat-differs": writeRemedy("source-vendor", {
    en: [
      "VAT {value} is not {rate} % of {net}, which would be {expected}. Rounding on {lineCount} {lineCount:line|lines} does not explain it.",
      "Check the VAT rate of the articles in the till. The settlement is not booked until its VAT is right.",
    ],
    nb: [
      "Merverdiavgiften {value} er ikke {rate} % av {net}, som ville vært {expected}. Avrunding på {lineCount} {lineCount:linje|linjer} forklarer det ikke.",
      "Kontroller mva-satsen på varene i kassen. Oppgjøret bokføres ikke før avgiften stemmer.",
    ],
    da: [
      "Momsen {value} er ikke {rate} % af {net}, som ville være {expected}. Afrunding på {lineCount} {lineCount:linje|linjer} forklarer det ikke.",
      "Kontrollér momssatsen på varerne i kassen. Opgørelsen bogføres ikke, før momsen er rigtig.",
    ],
    sv: [
      "Momsen {value} är inte {rate} % av {net}, vilket vore {expected}. Avrundning på {lineCount} {lineCount:rad|rader} förklarar det inte.",
      "Kontrollera varornas momssats i kassan. Avslutet bokförs inte förrän momsen stämmer.",
    ],
    nl: [
      "De btw {value} is niet {rate} % van {net}; dat zou {expected} zijn. Afronding op {lineCount} {lineCount:regel|regels} verklaart dit niet.",
      "Controleer het btw-tarief van de artikelen in de kassa. De dagafsluiting wordt pas geboekt als de btw klopt.",
    ],
  }),
  "vat-off": writeRemedy("nobody", {
    en: [
      "VAT {value} is a little off {rate} % of {net} ({expected}). Rounding on many receipt lines does that; the till does not say how many there were.",
      "Nothing needs to be done. Where the till can give the number of lines, it can be checked exactly.",
    ],
    nb: [
      "Merverdiavgiften {value} avviker litt fra {rate} % av {net} ({expected}). Det kommer av avrunding på mange linjer; kassen oppgir ikke hvor mange.",
      "Ingenting må gjøres. Oppgir kassen antall linjer, kan beløpet kontrolleres nøyaktig.",
    ],
    da: [
      "Momsen {value} afviger lidt fra {rate} % af {net} ({expected}). Det kommer af afrunding på mange linjer; kassen oplyser ikke hvor mange.",
      "Der skal ikke gøres noget. Oplyser kassen antallet af linjer, kan beløbet kontrolleres præcist.",
    ],
    sv: [
      "Momsen {value} avviker lite från {rate} % av {net} ({expected}). Det beror på avrundning på många rader; kassan anger inte hur många.",
      "Inget behöver göras. Anger kassan antalet rader kan beloppet kontrolleras exakt.",
    ],
    nl: [
      "De btw {value} wijkt iets af van {rate} % van {net} ({expected}). Dat komt door afronding op veel bonregels; de kassa geeft het aantal niet op.",
      "U hoeft niets te doen. Geeft de kassa het aantal regels op, dan kan het precies worden gecontroleerd.",
    ],
  }),
  "closed-before-opened": writeRemedy("source-vendor", {
    en: [
      "The till was closed at {value}, before it was opened at {openedAt}.",
      "Check the till's clock. Times in the hour that the autumn clock change repeats need an offset from UTC.",
    ],
    nb: [
      "Kassen ble avsluttet {value}, før den ble åpnet {openedAt}.",
      "Kontroller klokken i kassen. Tidspunkter i timen som gjentas når sommertiden slutter, må ha tidssone.",
    ],
    da: [
      "Kassen blev lukket {value}, før den blev åbnet {openedAt}.",
      "Kontrollér kassens ur. Tidspunkter i den time, der gentages, når sommertiden slutter, skal have tidszone.",
    ],
    sv: [
      "Kassan stängdes {value}, innan den öppnades {openedAt}.",
      "Kontrollera kassans klocka. Tider i den timme som upprepas när sommartiden slutar måste ha tidszon.",
    ],
    nl: [
      "De kassa is gesloten om {value}, voordat ze is geopend om {openedAt}.",
      "Controleer de klok van de kassa. Tijden in het uur dat bij het einde van de zomertijd dubbel voorkomt, hebben een tijdzone nodig.",
    ],
  }),
  "amount-negative": writeRemedy("source-vendor", {
    en: [
      "{field} is {value}, and it cannot be negative.",
      "Money the other way has a field of its own: paid in and paid out, sold and redeemed, issued and redeemed.",
    ],
    nb: [
      "{field} er {value} og kan ikke være negativt.",
      "Penger den andre veien har sitt eget felt: innskudd og uttak, solgt og innløst, utstedt og innløst.",
    ],
    da: [
      "{field} er {value} og kan ikke være negativt.",
      "Penge den anden vej har deres eget felt: indbetalt og udbetalt, solgt og indløst, udstedt og indløst.",
    ],
    sv: [
      "{field} är {value} och kan inte vara negativt.",
      "Pengar åt andra hållet har ett eget fält: insättning och uttag, sålt och inlöst, utfärdat och inlöst.",
    ],
    nl: [
      "{field} is {value} en kan niet negatief zijn.",
      "Geld in de andere richting heeft een eigen veld: storting en opname, verkocht en ingewisseld, uitgegeven en ingewisseld.",
    ],
  }),
  "cash-difference-wrong": writeRemedy("source-vendor", {
    en: [
      "The cash difference is given as {value}, but {counted} was counted and {expected} should have been there: {difference}.",
      "Check the opening float, what was put in and taken out, and the count (made before the deposit).",
    ],
    nb: [
      "Kassedifferansen er oppgitt til {value}, men det er talt {counted} og skulle vært {expected}: {difference}.",
      "Kontroller vekselbeholdningen, innskudd og uttak, og opptellingen (før innlevering til bank).",
    ],
    da: [
      "Kassedifferencen er oplyst til {value}, men der er talt {counted}, og der skulle være {expected}: {difference}.",
      "Kontrollér byttepengene, ind- og udbetalinger og optællingen (før indlevering til banken).",
    ],
    sv: [
      "Kassadifferensen är angiven till {value}, men {counted} är räknat och {expected} skulle ha funnits: {difference}.",
      "Kontrollera växelkassan, insättningar och uttag samt räkningen (före insättning på banken).",
    ],
    nl: [
      "Het kasverschil is opgegeven als {value}, maar er is {counted} geteld en er had {expected} moeten zijn: {difference}.",
      "Controleer het wisselgeld, de stortingen en opnamen en de telling (vóór de afstorting).",
    ],
  }),
  "opening-float-missing": writeRemedy("source-vendor", {
    en: [
      "The cash was counted, but without the opening float nobody can say whether any is missing.",
      "Let the till give the opening float, or the cash difference itself. The settlement is booked without a difference.",
    ],
    nb: [
      "Kontantene er talt, men uten inngående vekselbeholdning kan ingen si om noe mangler.",
      "La kassen oppgi vekselbeholdningen eller selve kassedifferansen. Oppgjøret bokføres uten differanse.",
    ],
    da: [
      "Kontanterne er talt, men uden byttepengene ved åbning kan ingen sige, om der mangler noget.",
      "Lad kassen oplyse byttepengene eller selve kassedifferencen. Opgørelsen bogføres uden difference.",
    ],
    sv: [
      "Kontanterna är räknade, men utan ingående växelkassa kan ingen säga om något saknas.",
      "Låt kassan ange växelkassan eller själva differensen. Avslutet bokförs utan differens.",
    ],
    nl: [
      "Het contante geld is geteld, maar zonder het beginsaldo kan niemand zeggen of er iets ontbreekt.",
      "Laat de kassa het beginsaldo of het kasverschil zelf opgeven. De dagafsluiting wordt zonder verschil geboekt.",
    ],
  }),
  "gift-card-counted-twice": writeRemedy("source-vendor", {
    en: [
      "Redeemed gift cards stand both as a sum ({value}) and among the payments.",
      "Hand them in as one or the other; both would be booked twice.",
    ],
    nb: [
      "Innløste gavekort står både som egen sum ({value}) og blant betalingene.",
      "Send dem som det ene eller det andre; ellers ville de blitt bokført to ganger.",
    ],
    da: [
      "Indløste gavekort står både som en sum ({value}) og blandt betalingerne.",
      "Send dem som det ene eller det andet; ellers ville de blive bogført to gange.",
    ],
    sv: [
      "Inlösta presentkort står både som en summa ({value}) och bland betalningarna.",
      "Skicka dem som det ena eller det andra; annars skulle de bokföras två gånger.",
    ],
    nl: [
      "Ingewisselde cadeaubonnen staan zowel als bedrag ({value}) als bij de betalingen.",
      "Lever ze op één van beide manieren aan; anders zouden ze dubbel worden geboekt.",
    ],
  }),
  "credit-note-counted-twice": writeRemedy("source-vendor", {
    en: [
      "Redeemed credit notes stand both as a sum ({value}) and among the payments.",
      "Hand them in as one or the other; both would be booked twice.",
    ],
    nb: [
      "Innløste tilgodelapper står både som egen sum ({value}) og blant betalingene.",
      "Send dem som det ene eller det andre; ellers ville de blitt bokført to ganger.",
    ],
    da: [
      "Indløste tilgodebeviser står både som en sum ({value}) og blandt betalingerne.",
      "Send dem som det ene eller det andet; ellers ville de blive bogført to gange.",
    ],
    sv: [
      "Inlösta tillgodokvitton står både som en summa ({value}) och bland betalningarna.",
      "Skicka dem som det ena eller det andra; annars skulle de bokföras två gånger.",
    ],
    nl: [
      "Ingewisselde tegoedbonnen staan zowel als bedrag ({value}) als bij de betalingen.",
      "Lever ze op één van beide manieren aan; anders zouden ze dubbel worden geboekt.",
    ],
  }),
};
