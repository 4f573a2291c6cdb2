/** The help pages of our own: a title, paragraphs, and where to go on. Each line break begins a paragraph. */
import type { components } from "../api/schema.ts";
import type { Translated } from "../texts/catalogue.ts";

/** The server's own list, which counts whether they helped: one without a way on and its texts does not compile here. */
export type TopicName = components["schemas"]["HelpTopic"];

type Onward = {
  page:
    | "/"
    | "/connections"
    | "/links"
    | "/halts"
    | "/records"
    | "/postings"
    | "/calendar"
    | "/reconciliation"
    | "/audit"
    | "/people"
    | "/webhooks"
    | "/account";
  topics: readonly TopicName[];
};

export const topicGoesOn: Readonly<Record<TopicName, Onward>> = {
  begin: { page: "/connections", topics: ["connect", "account-setup", "schedule", "today"] },
  connect: { page: "/connections", topics: ["rights", "begin", "account-setup"] },
  "account-setup": { page: "/links", topics: ["dimensions", "schedule", "begin"] },
  dimensions: { page: "/links", topics: ["account-setup", "corrections"] },
  schedule: { page: "/links", topics: ["halts", "calendar"] },
  rights: { page: "/people", topics: ["begin", "connect", "account", "audit"] },
  halts: { page: "/halts", topics: ["postings", "account-setup", "connect", "webhooks"] },
  corrections: { page: "/records", topics: ["postings", "reconciliation", "files"] },
  files: { page: "/links", topics: ["file-contents", "corrections", "schedule", "begin"] },
  "file-contents": { page: "/links", topics: ["files", "corrections", "halts"] },
  postings: { page: "/postings", topics: ["corrections", "reconciliation", "audit"] },
  calendar: { page: "/calendar", topics: ["reconciliation", "corrections"] },
  reconciliation: { page: "/reconciliation", topics: ["postings", "calendar"] },
  audit: { page: "/audit", topics: ["postings", "reconciliation"] },
  today: { page: "/", topics: ["halts", "calendar", "schedule", "postings"] },
  webhooks: { page: "/webhooks", topics: ["halts", "reconciliation", "rights"] },
  account: { page: "/account", topics: ["rights", "audit"] },
};

/** Findings about what stands in files lead to the page that says what may. */
const aboutFiles = [
  "format-unsupported",
  "header-unknown",
  "column-missing",
  "column-repeated",
  "column-unknown",
  "field-unknown",
  "folder-file-not-recognised",
];

export function topicOfFinding(code: string): TopicName {
  return aboutFiles.includes(code) ? "file-contents" : "halts";
}

export const topicNames = Object.keys(topicGoesOn) as TopicName[];

export const topicTexts = {
  "begin-title": {
    en: "From nothing to the first voucher",
    nb: "Fra ingenting til første bilag",
    da: "Fra ingenting til første bilag",
    sv: "Från ingenting till första verifikationen",
    nl: "Van niets naar het eerste boekstuk",
  },
  begin: {
    en: "Make a connection to Visma, add your company, and link the two. Then fill in the account set-up, look at the preview of what will be booked, and confirm it by the company's name.\nNothing is sent before you have confirmed the preview. From then on the schedule decides when, or you do with Run now.",
    nb: "Lag en forbindelse til Visma, legg til firmaet ditt og koble de to sammen. Fyll så ut kontooppsettet, se på forhåndsvisningen av det som skal bokføres, og bekreft med firmaets navn.\nIngenting sendes før du har bekreftet forhåndsvisningen. Deretter bestemmer tidsplanen når, eller du selv med Kjør nå.",
    da: "Lav en forbindelse til Visma, tilføj din virksomhed, og kobl de to sammen. Udfyld så kontoopsætningen, se forhåndsvisningen af det, der skal bogføres, og bekræft med virksomhedens navn.\nIntet sendes, før du har bekræftet forhåndsvisningen. Derefter bestemmer tidsplanen hvornår, eller du selv med Kør nu.",
    sv: "Skapa en anslutning till Visma, lägg till ditt företag och koppla ihop dem. Fyll sedan i kontouppsättningen, titta på förhandsvisningen av det som ska bokföras och bekräfta med företagets namn.\nInget skickas innan du har bekräftat förhandsvisningen. Därefter bestämmer tidsplanen när, eller du själv med Kör nu.",
    nl: "Maak een verbinding met Visma, voeg uw bedrijf toe en koppel de twee. Vul dan de rekeninginrichting in, bekijk het voorbeeld van wat geboekt wordt en bevestig met de naam van het bedrijf.\nEr wordt niets verzonden voordat u het voorbeeld hebt bevestigd. Daarna bepaalt de planning wanneer, of uzelf met Nu uitvoeren.",
  },
  "connect-title": {
    en: "Connect to Visma",
    nb: "Koble til Visma",
    da: "Forbind til Visma",
    sv: "Anslut till Visma",
    nl: "Verbinden met Visma",
  },
  connect: {
    en: "You need the right to write connections; the page says so before you begin, and who can give it to you. You need not sign out of Visma first: you are asked who you are all the same. Should an open session spoil the sign-in, the page says so: sign out at Visma then, and press the button again.\nThe button leads to Visma's own pages. Your user name and password are given there and nowhere else. Accept all points of the permission page, and choose the company. You come back here, and the state above the button says connected.",
    nb: "Du trenger rettighet til å skrive forbindelser; siden sier det før du begynner, og hvem som kan gi deg den. Du trenger ikke å logge ut av Visma først: du blir spurt om hvem du er uansett. Skulle en åpen økt ødelegge påloggingen, sier siden det: logg da ut av Visma, og trykk på knappen igjen.\nKnappen fører til Vismas egne sider. Brukernavn og passord oppgis der og ingen andre steder. Godta alle punktene på tillatelsessiden, og velg firmaet. Du kommer tilbake hit, og tilstanden over knappen sier tilkoblet.",
    da: "Du skal have ret til at skrive forbindelser; siden siger det, før du begynder, og hvem der kan give dig den. Du behøver ikke at logge ud af Visma først: du bliver spurgt, hvem du er, alligevel. Skulle en åben session ødelægge login, siger siden det: log da ud af Visma, og tryk på knappen igen.\nKnappen fører til Vismas egne sider. Brugernavn og adgangskode angives der og ingen andre steder. Accepter alle punkter på tilladelsessiden, og vælg virksomheden. Du kommer tilbage hertil, og tilstanden over knappen siger forbundet.",
    sv: "Du behöver rättigheten att skriva anslutningar; sidan säger det innan du börjar, och vem som kan ge dig den. Du behöver inte logga ut från Visma först: du tillfrågas ändå vem du är. Skulle en öppen session förstöra inloggningen säger sidan det: logga då ut från Visma och tryck på knappen igen.\nKnappen leder till Vismas egna sidor. Användarnamn och lösenord anges där och ingen annanstans. Godta alla punkter på behörighetssidan och välj företaget. Du kommer tillbaka hit, och tillståndet ovanför knappen säger ansluten.",
    nl: "U hebt schrijfrecht voor verbindingen nodig; de pagina zegt dat voordat u begint, en wie het u kan geven. U hoeft zich niet eerst af te melden bij Visma: er wordt hoe dan ook gevraagd wie u bent. Mocht een open sessie het aanmelden verstoren, dan zegt de pagina dat: meld u dan af bij Visma en druk opnieuw op de knop.\nDe knop leidt naar de pagina's van Visma zelf. Uw gebruikersnaam en wachtwoord geeft u daar en nergens anders. Accepteer alle punten van de toestemmingspagina en kies het bedrijf. U komt hier terug, en de status boven de knop zegt verbonden.",
  },
  "account-setup-title": {
    en: "Account set-up",
    nb: "Kontooppsett",
    da: "Kontoopsætning",
    sv: "Kontouppsättning",
    nl: "Rekeninginrichting",
  },
  "account-setup": {
    en: "Each kind of sale, payment and difference needs an account, with its VAT code where it carries VAT. You search in the ledger's live chart of accounts; what does not exist there cannot be chosen unseen.\nMark what never occurs at your place as not occurring. Settings hold only once you press Save, and each saving makes a new version that every posting names.",
    nb: "Hver type salg, betaling og differanse trenger en konto, med mva-kode der den bærer mva. Du søker i regnskapets egen kontoplan; det som ikke finnes der, kan ikke velges uten at det sies.\nMerk det som aldri forekommer hos dere. Innstillinger gjelder først når du trykker Lagre, og hver lagring gir en ny versjon som hver overføring nevner.",
    da: "Hver type salg, betaling og difference skal have en konto, med momskode, hvor den bærer moms. Du søger i regnskabets egen kontoplan; det, der ikke findes der, kan ikke vælges, uden at det siges.\nMarkér det, der aldrig forekommer hos jer. Indstillinger gælder først, når du trykker Gem, og hver gang gemmes en ny version, som hver overførsel nævner.",
    sv: "Varje typ av försäljning, betalning och differens behöver ett konto, med momskod där det bär moms. Du söker i bokföringens egen kontoplan; det som inte finns där kan inte väljas utan att det sägs.\nMarkera det som aldrig förekommer hos er. Inställningar gäller först när du trycker Spara, och varje sparning ger en ny version som varje överföring nämner.",
    nl: "Elke soort omzet, betaling en verschil heeft een rekening nodig, met btw-code waar er btw op zit. U zoekt in het eigen rekeningschema van de boekhouding; wat daar niet bestaat kan niet ongemerkt gekozen worden.\nGeef aan wat bij u nooit voorkomt. Instellingen gelden pas als u op Opslaan drukt, en elke keer ontstaat een nieuwe versie die elke boeking noemt.",
  },
  "dimensions-title": {
    en: "Cost centres, cost units and patterns",
    nb: "Kostnadssted, kostnadsbærer og mønstre",
    da: "Omkostningssted, omkostningsbærer og mønstre",
    sv: "Kostnadsställe, kostnadsenhet och format",
    nl: "Kostenplaatsen, kostendragers en formaten",
  },
  dimensions: {
    en: "Visma.net calls cost centre and cost unit dimensions. Switch each on by itself and name it exactly as in Visma.net, letter by letter: the form checks it.\nA pattern like [4-9][0-9][0-9][0-9] describes account numbers. Accounts inside the balance pattern are booked without cost centre and unit, accounts inside the profit and loss pattern with them.",
    nb: "Visma.net kaller kostnadssted og kostnadsbærer dimensjoner. Slå på hver for seg, og oppgi navnet nøyaktig som i Visma.net, bokstav for bokstav: skjemaet kontrollerer det.\nEt mønster som [4-9][0-9][0-9][0-9] beskriver kontonumre. Kontoer i balansemønsteret bokføres uten kostnadssted og kostnadsbærer, kontoer i resultatmønsteret med.",
    da: "Visma.net kalder omkostningssted og omkostningsbærer dimensioner. Slå hver til for sig, og angiv navnet nøjagtigt som i Visma.net, bogstav for bogstav: formularen kontrollerer det.\nEt mønster som [4-9][0-9][0-9][0-9] beskriver kontonumre. Konti i balancemønstret bogføres uden omkostningssted og -bærer, konti i resultatmønstret med.",
    sv: "Visma.net kallar kostnadsställe och kostnadsenhet dimensioner. Slå på var och en för sig och ange namnet exakt som i Visma.net, bokstav för bokstav: formuläret kontrollerar det.\nEtt format som [4-9][0-9][0-9][0-9] beskriver kontonummer. Konton inom Format BAS bokförs utan kostnadsställe och kostnadsenhet, konton inom Format PNL med.",
    nl: "Visma.net noemt kostenplaatsen en kostendragers dimensies. Activeer ze elk apart en geef de omschrijving precies zoals in Visma.net, letter voor letter: het formulier controleert dat.\nEen formaat als [4-9][0-9][0-9][0-9] beschrijft rekeningnummers. Rekeningen in het balansformaat worden zonder kostenplaats en kostendrager geboekt, rekeningen in het winst-en-verliesformaat met.",
  },
  "file-contents-title": {
    en: "What may stand in files",
    nb: "Hva filer kan inneholde",
    da: "Hvad filer kan indeholde",
    sv: "Vad filer får innehålla",
    nl: "Wat er in bestanden mag staan",
  },
  "file-contents": {
    en: "A file is handed in under Files of a link, put into its watched folder, or sent by a program. Files that tills and payroll programs write themselves (SAF-T, SIE, Nmbrs) are read as they come: export them whole and change nothing in them.\nA table is made by hand or exported as CSV or from a spreadsheet. Its first line names the columns, in any order; a name that is not known is left out and told. Write amounts with two decimals, 1234,56 or 1234.56, and days as 2026-03-14.\nJSON holds what the API takes; its reference describes each field. Below stands what each integration reads.",
    nb: "En fil leveres under Filer på en kobling, legges i den overvåkede mappen eller sendes av et program. Filer som kasser og lønnsprogrammer skriver selv (SAF-T, SIE, Nmbrs), leses som de er: eksporter dem hele, og endre ingenting i dem.\nEn tabell lages for hånd eller eksporteres som CSV eller fra et regneark. Første linje har navnene på kolonnene, i hvilken som helst rekkefølge; et ukjent navn hoppes over, og det blir sagt. Skriv beløp med to desimaler, 1234,56 eller 1234.56, og datoer som 2026-03-14.\nJSON inneholder det API-et tar imot; referansen beskriver hvert felt. Under står hva hver integrasjon leser.",
    da: "En fil afleveres under Filer på en kobling, lægges i den overvågede mappe eller sendes af et program. Filer, som kasser og lønprogrammer selv skriver (SAF-T, SIE, Nmbrs), læses, som de er: eksportér dem hele, og ændr intet i dem.\nEn tabel laves i hånden eller eksporteres som CSV eller fra et regneark. Første linje har kolonnernes navne i vilkårlig rækkefølge; et ukendt navn springes over, og det bliver sagt. Skriv beløb med to decimaler, 1234,56 eller 1234.56, og datoer som 2026-03-14.\nJSON indeholder det, API'et tager imod; referencen beskriver hvert felt. Nedenfor står, hvad hver integration læser.",
    sv: "En fil lämnas in under Filer på en koppling, läggs i den bevakade mappen eller skickas av ett program. Filer som kassor och löneprogram själva skriver (SAF-T, SIE, Nmbrs) läses som de är: exportera dem hela och ändra inget i dem.\nEn tabell görs för hand eller exporteras som CSV eller från ett kalkylblad. Första raden har kolumnernas namn i valfri ordning; ett okänt namn hoppas över och det sägs. Skriv belopp med två decimaler, 1234,56 eller 1234.56, och datum som 2026-03-14.\nJSON innehåller det som API:et tar emot; referensen beskriver varje fält. Nedan står vad varje integration läser.",
    nl: "Een bestand wordt aangeleverd onder Bestanden van een bedrijfskoppeling, in de bewaakte map gelegd, of door een programma gestuurd. Bestanden die kassa's en loonprogramma's zelf schrijven (SAF-T, SIE, Nmbrs) worden gelezen zoals ze zijn: exporteer ze in hun geheel en verander er niets aan.\nEen tabel maakt u met de hand of exporteert u als CSV of uit een spreadsheet. De eerste regel noemt de kolommen, in willekeurige volgorde; een onbekende naam wordt overgeslagen, en dat wordt gezegd. Schrijf bedragen met twee decimalen, 1234,56 of 1234.56, en datums als 2026-03-14.\nJSON bevat wat de API aanneemt; de documentatie beschrijft elk veld. Hieronder staat wat elke integratie leest.",
  },
  "schedule-title": {
    en: "Schedule and start date",
    nb: "Tidsplan og startdato",
    da: "Tidsplan og startdato",
    sv: "Tidsplan och startdatum",
    nl: "Planning en startdatum",
  },
  schedule: {
    en: "Records are sent at once, hourly, daily, weekly, monthly, or never by themselves. Run now sends whatever the schedule says, and is kept with your name.\nThe start date says how far back earlier days are taken. It can be moved until the first transfer.",
    nb: "Grunnlag sendes med en gang, hver time, daglig, ukentlig, månedlig eller aldri av seg selv. Kjør nå sender uansett hva tidsplanen sier, og lagres med navnet ditt.\nStartdatoen sier hvor langt tilbake tidligere dager hentes. Den kan flyttes til første overføring.",
    da: "Grundlag sendes straks, hver time, dagligt, ugentligt, månedligt eller aldrig af sig selv. Kør nu sender, uanset hvad tidsplanen siger, og gemmes med dit navn.\nStartdatoen siger, hvor langt tilbage tidligere dage hentes. Den kan flyttes indtil første overførsel.",
    sv: "Underlag skickas genast, varje timme, dagligen, veckovis, månadsvis eller aldrig av sig själva. Kör nu skickar oavsett vad tidsplanen säger och sparas med ditt namn.\nStartdatumet säger hur långt tillbaka tidigare dagar hämtas. Det kan flyttas fram till första överföringen.",
    nl: "Brondocumenten worden meteen, elk uur, dagelijks, wekelijks, maandelijks of nooit vanzelf verzonden. Nu uitvoeren verzendt wat de planning ook zegt, en wordt met uw naam bewaard.\nDe startdatum zegt hoe ver terug eerdere dagen worden meegenomen. Die kan verzet worden tot de eerste overdracht.",
  },
  "rights-title": {
    en: "Who may do what",
    nb: "Hvem som kan gjøre hva",
    da: "Hvem der må hvad",
    sv: "Vem som får göra vad",
    nl: "Wie wat mag",
  },
  rights: {
    en: "Each person has a role: an owner may do everything, an administrator connects and invites, a bookkeeper sets up accounts, sends and decides, a viewer looks. Rights per area (connections, links, companies) only take away from what the role gives: none, read or write.\nWhere a right is missing, the page says which it is before anything is filled in, and names those who can give it. Owners and administrators give it under People.",
    nb: "Hver person har en rolle: en eier kan alt, en administrator kobler til og inviterer, en regnskapsfører setter opp kontoer, sender og avgjør, en leser ser. Rettigheter per område (forbindelser, koblinger, firmaer) tar bare bort noe av det rollen gir: ingen, lese eller skrive.\nMangler en rettighet, sier siden hvilken før noe fylles ut, og hvem som kan gi den. Eiere og administratorer gir den under Personer.",
    da: "Hver person har en rolle: en ejer må alt, en administrator forbinder og inviterer, en bogholder sætter konti op, sender og afgør, en læser ser. Rettigheder pr. område (forbindelser, koblinger, virksomheder) tager kun noget af det, rollen giver: ingen, læse eller skrive.\nMangler en ret, siger siden hvilken, før noget udfyldes, og hvem der kan give den. Ejere og administratorer giver den under Personer.",
    sv: "Varje person har en roll: en ägare får allt, en administratör ansluter och bjuder in, en redovisare ställer in konton, skickar och avgör, en läsare tittar. Rättigheter per område (anslutningar, kopplingar, företag) tar bara bort något av det som rollen ger: inga, läsa eller skriva.\nSaknas en rättighet säger sidan vilken innan något fylls i, och vem som kan ge den. Ägare och administratörer ger den under Personer.",
    nl: "Iedereen heeft een rol: een eigenaar mag alles, een beheerder legt verbindingen en nodigt uit, een boekhouder richt de rekeningen in, verzendt en beslist, een lezer kijkt. Rechten per gebied (verbindingen, bedrijfskoppelingen, bedrijven) nemen alleen iets weg van wat de rol geeft: geen, lezen of schrijven.\nOntbreekt een recht, dan zegt de pagina welk, voordat er iets wordt ingevuld, en wie het kan geven. Eigenaren en beheerders geven het bij Personen.",
  },
  "halts-title": {
    en: "When something is halted",
    nb: "Når noe er stoppet",
    da: "Når noget er stoppet",
    sv: "När något är stoppat",
    nl: "Als iets stilstaat",
  },
  halts: {
    en: "A refusal stops its own queue and no other, so that nothing is booked out of order. The page Halts tells each cause once: what it means, Visma's own words, who must act, and what waits behind it.\nCure the cause and press Resume; what was never sent is made anew under the settings of today. Where the hub can see that the cause is gone, it goes on by itself.",
    nb: "Et avslag stopper bare sin egen kø, så ingenting bokføres i feil rekkefølge. Siden Stopp viser hver årsak én gang: hva den betyr, Vismas egne ord, hvem som må gjøre noe, og hva som venter bak.\nRett årsaken og trykk Fortsett; det som aldri er sendt, lages på nytt med dagens innstillinger. Der huben ser at årsaken er borte, går den videre av seg selv.",
    da: "Et afslag stopper kun sin egen kø, så intet bogføres i forkert rækkefølge. Siden Stop viser hver årsag én gang: hvad den betyder, Vismas egne ord, hvem der skal gøre noget, og hvad der venter bagved.\nRet årsagen, og tryk Fortsæt; det, der aldrig er sendt, laves på ny med dagens indstillinger. Hvor hubben ser, at årsagen er væk, går den selv videre.",
    sv: "Ett avslag stoppar bara sin egen kö, så att inget bokförs i fel ordning. Sidan Stopp visar varje orsak en gång: vad den betyder, Vismas egna ord, vem som måste agera och vad som väntar bakom.\nÅtgärda orsaken och tryck Fortsätt; det som aldrig skickats görs om med dagens inställningar. Där hubben ser att orsaken är borta går den vidare av sig själv.",
    nl: "Een weigering zet alleen de eigen wachtrij stil, zodat niets in de verkeerde volgorde wordt geboekt. De pagina Stops toont elke oorzaak één keer: wat die betekent, de eigen woorden van Visma, wie aan zet is en wat erachter wacht.\nVerhelp de oorzaak en kies Hervatten; wat nooit verzonden is wordt opnieuw gemaakt met de instellingen van nu. Waar de hub ziet dat de oorzaak weg is, gaat die vanzelf verder.",
  },
  "corrections-title": {
    en: "Corrections and sending again",
    nb: "Rettelser og ny sending",
    da: "Rettelser og ny afsendelse",
    sv: "Rättelser och ny sändning",
    nl: "Correcties (TWK) en opnieuw verzenden",
  },
  corrections: {
    en: "A run that carries corrections is booked in each period that it concerns, all with the reference of the run: a March run with corrections of January and February gives three vouchers.\nThe same content again does nothing. Other content for the same run waits for your decision, with both contents side by side.",
    nb: "En kjøring med rettelser bokføres i hver periode den gjelder, alle med kjøringens referanse: en marskjøring med rettelser for januar og februar gir tre bilag.\nDet samme innholdet igjen gjør ingenting. Annet innhold for samme kjøring venter på din avgjørelse, med begge innhold side om side.",
    da: "En kørsel med rettelser bogføres i hver periode, den vedrører, alle med kørslens reference: en martskørsel med rettelser for januar og februar giver tre bilag.\nDet samme indhold igen gør intet. Andet indhold for samme kørsel venter på din afgørelse, med begge indhold side om side.",
    sv: "En körning med rättelser bokförs i varje period den gäller, alla med körningens referens: en marskörning med rättelser för januari och februari ger tre verifikationer.\nSamma innehåll igen gör ingenting. Annat innehåll för samma körning väntar på ditt beslut, med båda innehållen sida vid sida.",
    nl: "Een run met TWK-correcties wordt geboekt in elke periode waarover die gaat, alle met de referentie van de run: een run over maart met correcties over januari en februari geeft drie boekstukken.\nDezelfde inhoud opnieuw doet niets. Andere inhoud voor dezelfde run wacht op uw beslissing, met beide inhouden naast elkaar.",
  },
  "files-title": {
    en: "Files: by hand and from a folder",
    nb: "Filer: for hånd og fra en mappe",
    da: "Filer: i hånden og fra en mappe",
    sv: "Filer: för hand och från en mapp",
    nl: "Bestanden: met de hand en uit een map",
  },
  files: {
    en: "Drop files on the link's page, many at once: each is read first and shows what it holds and would book, and you hand it in. Nothing is sent before the preview of the link is confirmed.\nWhere whoever runs the hub has opened a folder on the server, the till or the payroll system can export straight into it. Give the folder a name on the link's page. A file is taken in when it has not changed for some seconds; best is to have the program write under a name ending in .part and rename it when it is done.\nWhat was taken in lies in “taken”, what nobody can read in “refused” with a text that says why. A file that can be read in part stays where it is until you decide, or put it there corrected. Nothing is ever taken twice: the same record again changes nothing. While the link is paused or has no settings, files stay in the folder.",
    nb: "Slipp filer på siden til koblingen, mange på en gang: hver leses først og viser hva den inneholder og ville bokføre, og du leverer den. Ingenting sendes før forhåndsvisningen av koblingen er bekreftet.\nHar den som drifter huben, åpnet en mappe på serveren, kan kassen eller lønnssystemet eksportere rett dit. Gi mappen et navn på siden til koblingen. En fil tas inn når den ikke har endret seg på noen sekunder; best er det om programmet skriver under et navn som slutter på .part, og gir filen nytt navn når den er ferdig.\nDet som er tatt inn, ligger i «taken», det ingen kan lese, i «refused» med en tekst som sier hvorfor. En fil der bare en del kan leses, blir liggende til du avgjør det, eller legger den der rettet. Ingenting tas inn to ganger: det samme grunnlaget igjen endrer ingenting. Så lenge koblingen er satt på pause eller ikke har noe oppsett, blir filene liggende i mappen.",
    da: "Slip filer på koblingens side, mange på én gang: hver læses først og viser, hvad den indeholder og ville bogføre, og du afleverer den. Intet sendes, før koblingens forhåndsvisning er bekræftet.\nHar den, der driver hubben, åbnet en mappe på serveren, kan kassen eller lønsystemet eksportere direkte dertil. Giv mappen et navn på koblingens side. En fil tages ind, når den ikke har ændret sig i nogle sekunder; bedst er det, hvis programmet skriver under et navn, der slutter på .part, og omdøber filen, når den er færdig.\nDet, der er taget ind, ligger i »taken«, det, ingen kan læse, i »refused« med en tekst, der siger hvorfor. En fil, hvoraf kun en del kan læses, bliver liggende, til du afgør det eller lægger den der rettet. Intet tages ind to gange: det samme grundlag igen ændrer intet. Så længe koblingen er sat på pause eller ingen opsætning har, bliver filerne liggende i mappen.",
    sv: "Släpp filer på kopplingens sida, många på en gång: var och en läses först och visar vad den innehåller och skulle bokföra, och du lämnar in den. Inget skickas förrän kopplingens förhandsvisning är bekräftad.\nHar den som driver hubben öppnat en mapp på servern kan kassan eller lönesystemet exportera direkt dit. Ge mappen ett namn på kopplingens sida. En fil tas in när den inte har ändrats på några sekunder; bäst är om programmet skriver under ett namn som slutar på .part och byter namn på filen när den är klar.\nDet som tagits in ligger i ”taken”, det som ingen kan läsa i ”refused” med en text som säger varför. En fil där bara en del kan läsas ligger kvar tills du beslutar, eller lägger dit den rättad. Inget tas in två gånger: samma underlag igen ändrar ingenting. Så länge kopplingen är pausad eller saknar inställningar ligger filerna kvar i mappen.",
    nl: "Sleep bestanden naar de pagina van de bedrijfskoppeling, ook veel tegelijk: elk wordt eerst gelezen en toont wat het bevat en zou boeken, en u levert het aan. Er wordt niets verzonden voordat het voorbeeld van de bedrijfskoppeling is bevestigd.\nHeeft wie de hub beheert een map op de server opengesteld, dan kan de kassa of het salarispakket er rechtstreeks naartoe exporteren. Geef de map een naam op de pagina van de bedrijfskoppeling. Een bestand wordt ingenomen als het enkele seconden niet is veranderd; het best schrijft het programma onder een naam die op .part eindigt, en geeft het het bestand een andere naam als het klaar is.\nWat is ingenomen ligt in „taken”, wat niemand kan lezen in „refused”, met een tekst die zegt waarom. Een bestand dat deels leesbaar is, blijft liggen tot u beslist of het verbeterd neerzet. Niets wordt twee keer ingenomen: hetzelfde brondocument opnieuw verandert niets. Zolang de bedrijfskoppeling op pauze staat of geen instellingen heeft, blijven de bestanden in de map.",
  },
  "postings-title": {
    en: "Postings, proof and reversal",
    nb: "Overføringer, bevis og tilbakeføring",
    da: "Overførsler, bevis og tilbageførsel",
    sv: "Överföringar, bevis och återföring",
    nl: "Boekingen, bewijs en tegenboeken",
  },
  postings: {
    en: "A booked posting has a certificate: it was read back from the ledger and found equal to what was sent. Open a row to see which lines of which record it comes from, by which rule.\nReversing shows before and after first, asks for a reason, and can post the same records anew afterwards.",
    nb: "En bokført overføring har et bevis: den ble lest tilbake fra regnskapet og funnet lik det som ble sendt. Åpne en linje for å se hvilke linjer i hvilket grunnlag den kommer fra, og etter hvilken regel.\nTilbakeføring viser før og etter først, spør etter en begrunnelse og kan postere de samme grunnlagene på nytt etterpå.",
    da: "En bogført overførsel har et bevis: den blev læst tilbage fra regnskabet og fundet ens med det sendte. Åbn en linje for at se, hvilke linjer i hvilket grundlag den kommer fra, og efter hvilken regel.\nTilbageførsel viser før og efter først, spørger om en begrundelse og kan postere de samme grundlag på ny bagefter.",
    sv: "En bokförd överföring har ett bevis: den lästes tillbaka från bokföringen och befanns lika med det som skickades. Öppna en rad för att se vilka rader i vilket underlag den kommer från, och enligt vilken regel.\nÅterföring visar före och efter först, frågar efter en motivering och kan bokföra samma underlag på nytt efteråt.",
    nl: "Een geboekte boeking heeft een bewijs: ze is teruggelezen uit de boekhouding en gelijk bevonden aan wat verzonden is. Open een regel om te zien uit welke regels van welk brondocument die komt, en volgens welke regel.\nTegenboeken toont eerst ervoor en erna, vraagt een reden en kan dezelfde brondocumenten daarna opnieuw boeken.",
  },
  "calendar-title": {
    en: "The settlement calendar",
    nb: "Oppgjørskalenderen",
    da: "Opgørelseskalenderen",
    sv: "Avslutskalendern",
    nl: "De afsluitingskalender",
  },
  calendar: {
    en: "Each department has its month. A day says by sign, word and colour whether its settlement is booked, waits, stands still or is missing; press it to see what came in.\nA day is missing when something usually comes on that weekday; after the last day that came, once it takes longer than it has lately. Holidays are told too, since nobody can know them here: press a missing day to say that it was closed.",
    nb: "Hver avdeling har sin måned. En dag sier med tegn, ord og farge om oppgjøret er bokført, venter, står stille eller mangler; trykk på den for å se hva som er mottatt.\nEn dag mangler når det vanligvis kommer noe den ukedagen; etter den siste dagen som er kommet, først når det tar lengre tid enn det har gjort i det siste. Helligdager meldes også, siden ingen kan kjenne dem her: trykk på en dag som mangler for å si at det var stengt.",
    da: "Hver afdeling har sin måned. En dag siger med tegn, ord og farve, om opgørelsen er bogført, venter, står stille eller mangler; tryk på den for at se det modtagne.\nEn dag mangler, når der plejer at komme noget den ugedag; efter den sidste dag, der er kommet, først når det tager længere tid, end det har gjort på det seneste. Helligdage meldes også, da ingen kan kende dem her: tryk på en dag, der mangler, for at sige, at der var lukket.",
    sv: "Varje avdelning har sin månad. En dag säger med tecken, ord och färg om avslutet är bokfört, väntar, står stilla eller saknas; tryck på den för att se vad som kom in.\nEn dag saknas när det brukar komma något den veckodagen; efter den senaste dagen som kommit först när det tar längre tid än det har gjort på sistone. Helgdagar meddelas också, eftersom ingen kan känna till dem här: tryck på en dag som saknas för att säga att det var stängt.",
    nl: "Elke afdeling heeft haar maand. Een dag zegt met teken, woord en kleur of de afsluiting geboekt is, wacht, stilstaat of ontbreekt; kies de dag om te zien wat binnenkwam.\nEen dag ontbreekt als er op die weekdag gewoonlijk iets komt; na de laatste dag die gekomen is pas als het langer duurt dan het de laatste tijd deed. Feestdagen worden ook gemeld, want die kan hier niemand kennen: kies een dag die ontbreekt om te zeggen dat de zaak dicht was.",
  },
  "reconciliation-title": {
    en: "Reconcile a month",
    nb: "Avstem en måned",
    da: "Afstem en måned",
    sv: "Stäm av en månad",
    nl: "Een maand aansluiten",
  },
  reconciliation: {
    en: "With several companies the page begins with the month in all of them: which are done, and what keeps the others open, by what the hub knows. Days that never came stand in the calendar.\nOpen a company, and the ledger is read: source, sent and ledger are compared to the øre. The sums must close, each account must agree, and each object has its status; what is not equal stands first. Print it and sign at its foot.",
    nb: "Med flere firmaer begynner siden med måneden i alle sammen: hvilke som er ferdige, og hva som holder de andre åpne, etter det huben vet. Dager som aldri kom, står i kalenderen.\nÅpne et firma, så leses regnskapet: kilde, sendt og regnskap sammenlignes til øret. Summene må gå opp, hver konto må stemme, og hvert objekt har sin status; det som ikke er likt, står først. Skriv siden ut og signer nederst.",
    da: "Med flere virksomheder begynder siden med måneden i dem alle: hvilke der er færdige, og hvad der holder de andre åbne, efter det, hubben ved. Dage, der aldrig kom, står i kalenderen.\nÅbn en virksomhed, så læses regnskabet: kilde, sendt og regnskab sammenlignes til sidste øre. Summerne skal gå op, hver konto skal stemme, og hvert objekt har sin status; det, der ikke er ens, står først. Udskriv siden, og underskriv nederst.",
    sv: "Med flera företag börjar sidan med månaden i alla: vilka som är klara och vad som håller de andra öppna, efter vad hubben vet. Dagar som aldrig kom står i kalendern.\nÖppna ett företag, så läses bokföringen: källa, skickat och bokföring jämförs på öret. Summorna ska gå ihop, varje konto ska stämma och varje objekt har sin status; det som inte är lika står först. Skriv ut sidan och skriv under längst ned.",
    nl: "Met meerdere bedrijven begint de pagina met de maand in alle bedrijven: welke klaar zijn en wat de andere openhoudt, volgens wat de hub weet. Dagen die nooit kwamen, staan in de kalender.\nOpen een bedrijf, dan wordt de boekhouding gelezen: bron, verzonden en boekhouding worden tot op de cent vergeleken. De sommen moeten sluiten, elke rekening moet aansluiten en elk object heeft een status; wat niet gelijk is, staat vooraan. Druk de pagina af en onderteken onderaan.",
  },
  "audit-title": {
    en: "The audit log",
    nb: "Revisjonsloggen",
    da: "Revisionsloggen",
    sv: "Revisionsloggen",
    nl: "Het auditlogboek",
  },
  audit: {
    en: "Whatever a person does is kept with name, time and reason. Each entry carries the hash of the one before it, so that a gap or a change shows: press Verify the chain.",
    nb: "Alt en person gjør, lagres med navn, tid og begrunnelse. Hver linje bærer hashen av den forrige, så et hull eller en endring synes: trykk Kontroller kjeden.",
    da: "Alt, hvad en person gør, gemmes med navn, tid og begrundelse. Hver linje bærer hashen af den foregående, så et hul eller en ændring ses: tryk Kontrollér kæden.",
    sv: "Allt en person gör sparas med namn, tid och motivering. Varje rad bär hashen av den föregående, så att ett hål eller en ändring syns: tryck Kontrollera kedjan.",
    nl: "Alles wat iemand doet wordt bewaard met naam, tijd en reden. Elke regel draagt de hash van de vorige, zodat een gat of wijziging opvalt: kies Keten controleren.",
  },
  "today-title": {
    en: "The morning's page",
    nb: "Morgenens side",
    da: "Morgenens side",
    sv: "Morgonens sida",
    nl: "De pagina van de ochtend",
  },
  today: {
    en: "The sentence at the top answers whether it went well. Below it stands each company with what is booked, what waits, what is halted and what was skipped; each figure leads to its postings. What needs somebody stands first. A till that has sent nothing for longer than usual is told above, since nothing halts where nothing comes.\nNext run says when a queue sends by itself. A halted queue sends nothing before its cause is gone: the page Halts says what that takes. Run now sends what waits at once, whatever the schedule says, and is kept with your name.",
    nb: "Setningen øverst svarer på om det gikk bra. Under står hvert firma med det som er bokført, det som venter, det som er stoppet, og det som er hoppet over; hvert tall fører til overføringene. Det noen må se på, står først. En kasse som ikke har sendt noe på lengre tid enn den pleier, nevnes øverst, for ingenting stopper der ingenting kommer.\nNeste kjøring sier når en kø sender av seg selv. En stoppet kø sender ingenting før årsaken er borte: siden Stopp sier hva som skal til. Kjør nå sender det som venter, med en gang, uansett hva tidsplanen sier, og lagres med navnet ditt.",
    da: "Sætningen øverst svarer på, om det gik godt. Nedenunder står hver virksomhed med det, der er bogført, det, der venter, det, der er stoppet, og det, der er sprunget over; hvert tal fører til overførslerne. Det, nogen skal se på, står først. En kasse, der ikke har sendt noget i længere tid, end den plejer, nævnes øverst, for intet stopper, hvor intet kommer.\nNæste kørsel siger, hvornår en kø sender af sig selv. En stoppet kø sender intet, før årsagen er væk: siden Stop siger, hvad der skal til. Kør nu sender straks det, der venter, uanset hvad tidsplanen siger, og gemmes med dit navn.",
    sv: "Meningen överst svarar på om det gick bra. Under den står varje företag med det som är bokfört, det som väntar, det som är stoppat och det som hoppats över; varje siffra leder till överföringarna. Det som någon måste titta på står först. En kassa som inte har skickat något på längre tid än den brukar nämns överst, för inget stoppas där inget kommer.\nNästa körning säger när en kö skickar av sig själv. En stoppad kö skickar inget förrän orsaken är borta: sidan Stopp säger vad som krävs. Kör nu skickar genast det som väntar, oavsett vad tidsplanen säger, och sparas med ditt namn.",
    nl: "De zin bovenaan zegt of het goed ging. Daaronder staat elk bedrijf met wat geboekt is, wat wacht, wat stilstaat en wat overgeslagen is; elk getal leidt naar de boekingen. Waar iemand naar moet kijken, staat vooraan. Een kassa die langer dan gewoonlijk niets heeft gestuurd, staat bovenaan vermeld, want waar niets komt, valt niets stil.\nVolgende keer zegt wanneer een wachtrij vanzelf verzendt. Een wachtrij die stilstaat, verzendt niets voordat de oorzaak weg is: de pagina Stops zegt wat daarvoor nodig is. Nu uitvoeren verzendt meteen wat wacht, wat de planning ook zegt, en wordt met uw naam bewaard.",
  },
  "webhooks-title": {
    en: "Telling other programs",
    nb: "Gi andre programmer beskjed",
    da: "Giv andre programmer besked",
    sv: "Meddela andra program",
    nl: "Andere programma's inlichten",
  },
  webhooks: {
    en: "A webhook is the address of another program that is told at once when something is booked, refused, halted or changed in the ledger. Add the address, choose what it is told of, and give its secret to whoever runs the program: the secret is shown once.\nTest sends a message of no importance. Under What was told stands each message with its answer; one that was not heard is tried again for three days, and Tell again sends it once more. Remove ends it for good.",
    nb: "En webhook er adressen til et annet program som får beskjed med en gang noe bokføres, avvises, stoppes eller endres i regnskapet. Legg til adressen, velg hva den skal få vite, og gi hemmeligheten til den som drifter programmet: den vises én gang.\nPrøv sender en melding uten betydning. Under det som er meldt, står hver melding med svaret; en som ikke ble hørt, prøves på nytt i tre døgn, og kan også sendes én gang til for hånd. Fjern avslutter den for godt.",
    da: "En webhook er adressen på et andet program, der straks får besked, når noget bogføres, afvises, stoppes eller ændres i regnskabet. Tilføj adressen, vælg, hvad den skal have besked om, og giv hemmeligheden til den, der driver programmet: den vises én gang.\nPrøv sender en besked uden betydning. Under det, der er meldt, står hver besked med svaret; en, der ikke blev hørt, prøves igen i tre døgn og kan også sendes én gang til i hånden. Fjern afslutter den for altid.",
    sv: "En webhook är adressen till ett annat program som genast får veta när något bokförs, avvisas, stoppas eller ändras i bokföringen. Lägg till adressen, välj vad den ska få veta och ge hemligheten till den som driver programmet: den visas en gång.\nProva skickar ett meddelande utan betydelse. Under det som meddelats står varje meddelande med svaret; ett som inte hördes provas igen i tre dygn och kan också skickas en gång till för hand. Ta bort avslutar den för gott.",
    nl: "Een webhook is het adres van een ander programma dat meteen hoort wanneer iets geboekt, geweigerd, stilgezet of in de boekhouding veranderd is. Voeg het adres toe, kies wat gemeld wordt en geef het geheim aan wie het programma beheert: het wordt één keer getoond.\nTesten stuurt een bericht zonder betekenis. Bij wat gemeld is staat elk bericht met het antwoord; een bericht dat niet gehoord is wordt drie dagen opnieuw geprobeerd en kan ook met de hand nog eens verstuurd worden. Verwijderen beëindigt het voorgoed.",
  },
  "account-title": {
    en: "Your own account",
    nb: "Din egen konto",
    da: "Din egen konto",
    sv: "Ditt eget konto",
    nl: "Uw eigen account",
  },
  account: {
    en: "Here stands what you may do in this organisation, and where you are signed in. End a place that you do not know, and change your password afterwards: that signs you out everywhere else.\nTwo-factor sign-in asks for a code from an app on your phone besides the password. Keep the codes for the day when the phone is lost: each works once. Who signs in through the organisation's own sign-in changes the password there.",
    nb: "Her står hva du kan gjøre i denne organisasjonen, og hvor du er pålogget. Avslutt et sted du ikke kjenner, og bytt passord etterpå: det logger deg av alle andre steder.\nTotrinnspålogging spør etter en kode fra en app på telefonen i tillegg til passordet. Ta vare på kodene til den dagen telefonen er borte: hver av dem virker én gang. Den som logger på med organisasjonens egen pålogging, bytter passord der.",
    da: "Her står, hvad du må i denne organisation, og hvor du er logget ind. Afslut et sted, du ikke kender, og skift adgangskode bagefter: det logger dig ud alle andre steder.\nTofaktorgodkendelse spørger om en kode fra en app på telefonen ud over adgangskoden. Gem reservekoderne til den dag, telefonen er væk: hver af dem virker én gang. Den, der logger ind med organisationens eget login, skifter adgangskode der.",
    sv: "Här står vad du får göra i den här organisationen och var du är inloggad. Avsluta en plats som du inte känner igen och byt lösenord efteråt: det loggar ut dig överallt annars.\nTvåfaktorsautentisering frågar efter en kod från en app i telefonen utöver lösenordet. Spara koderna till den dag då telefonen är borta: var och en fungerar en gång. Den som loggar in med organisationens egen inloggning byter lösenord där.",
    nl: "Hier staat wat u in deze organisatie mag en waar u aangemeld bent. Beëindig een plek die u niet kent en wijzig daarna uw wachtwoord: dat meldt u overal elders af.\nAanmelden in twee stappen vraagt naast het wachtwoord om een code uit een app op uw telefoon. Bewaar de codes voor de dag dat de telefoon weg is: elke code werkt één keer. Wie zich aanmeldt via de eigen aanmelding van de organisatie, wijzigt het wachtwoord daar.",
  },
} as const satisfies Readonly<Record<TopicName | `${TopicName}-title`, Translated>>;
