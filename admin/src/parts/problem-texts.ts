/** What the server says no with, as a sentence for whoever reads the page: what it means, and what to do. */
import type { components } from "../api/schema.ts";
import type { Translated } from "../texts/catalogue.ts";

/** The API's own codes, `no-answer` where nothing came back at all, and `told` where findings say it better. A code without its sentence does not compile. */
export type ProblemName = components["schemas"]["ProblemCode"] | "no-answer" | "told";

export const problemTexts = {
  "not-signed-in": {
    en: "You are not signed in any more. Sign in again and go on.",
    nb: "Du er ikke lenger pålogget. Logg på igjen og gå videre.",
    da: "Du er ikke længere logget ind. Log ind igen, og gå videre.",
    sv: "Du är inte längre inloggad. Logga in igen och fortsätt.",
    nl: "U bent niet meer aangemeld. Meld u opnieuw aan en ga verder.",
  },
  "not-allowed": {
    en: "You may not do that. An owner or administrator can give you the right, under People.",
    nb: "Det har du ikke rettighet til. En eier eller administrator kan gi deg den, under Personer.",
    da: "Det har du ikke ret til. En ejer eller administrator kan give dig retten, under Personer.",
    sv: "Det får du inte göra. En ägare eller administratör kan ge dig rättigheten, under Personer.",
    nl: "Dat mag u niet. Een eigenaar of beheerder kan u het recht geven, bij Personen.",
  },
  "not-found": {
    en: "It is not here any more, or you may not see it. Go back and open it from its list.",
    nb: "Det finnes ikke her lenger, eller du har ikke lov til å se det. Gå tilbake og åpne det fra listen.",
    da: "Det findes ikke her længere, eller du må ikke se det. Gå tilbage, og åbn det fra listen.",
    sv: "Det finns inte kvar här, eller så får du inte se det. Gå tillbaka och öppna det från listan.",
    nl: "Het is hier niet meer, of u mag het niet zien. Ga terug en open het vanuit de lijst.",
  },
  "not-valid": {
    en: "Something that was filled in does not fit. Look at the fields and try again.",
    nb: "Noe av det som er fylt ut, passer ikke. Se over feltene og prøv igjen.",
    da: "Noget af det udfyldte passer ikke. Se felterne efter, og prøv igen.",
    sv: "Något av det som fyllts i stämmer inte. Se över fälten och försök igen.",
    nl: "Iets van wat is ingevuld klopt niet. Kijk de velden na en probeer het opnieuw.",
  },
  "already-there": {
    en: "It is there already. Look for it in the list before you add it once more.",
    nb: "Det finnes allerede. Se etter det i listen før du legger det til på nytt.",
    da: "Det findes allerede. Se efter det i listen, før du tilføjer det igen.",
    sv: "Det finns redan. Titta efter det i listan innan du lägger till det igen.",
    nl: "Het is er al. Zoek het in de lijst voordat u het nog eens toevoegt.",
  },
  "not-in-this-state": {
    en: "That is not possible as it stands now: something has changed meanwhile, or another step comes first. Open the page anew to see how it stands.",
    nb: "Det går ikke slik det står nå: noe er endret i mellomtiden, eller et annet trinn kommer først. Åpne siden på nytt for å se hvordan det står.",
    da: "Det går ikke, som det står nu: noget er ændret i mellemtiden, eller et andet trin kommer først. Åbn siden igen for at se, hvordan det står.",
    sv: "Det går inte som det står nu: något har ändrats under tiden, eller så kommer ett annat steg först. Öppna sidan på nytt för att se hur det står.",
    nl: "Dat kan niet zoals het nu staat: er is intussen iets veranderd, of er gaat een andere stap aan vooraf. Open de pagina opnieuw om te zien hoe het staat.",
  },
  "preview-changed": {
    en: "What would be sent has changed since you looked. Look at the preview once more, then confirm.",
    nb: "Det som ville bli sendt, er endret siden du så på det. Se på forhåndsvisningen på nytt, og bekreft så.",
    da: "Det, der ville blive sendt, er ændret, siden du så på det. Se forhåndsvisningen igen, og bekræft så.",
    sv: "Det som skulle skickas har ändrats sedan du tittade. Titta på förhandsvisningen igen och bekräfta sedan.",
    nl: "Wat verzonden zou worden is veranderd sinds u keek. Bekijk het voorbeeld opnieuw en bevestig dan.",
  },
  "settings-changed": {
    en: "Somebody else has saved this set-up meanwhile, so that nothing of yours was saved. What you changed stands on top of theirs now: look it over, then save once more.",
    nb: "Noen andre har lagret dette oppsettet i mellomtiden, så ingenting av ditt ble lagret. Det du endret, står nå oppå deres: se over det, og lagre så en gang til.",
    da: "En anden har gemt denne opsætning i mellemtiden, så intet af dit blev gemt. Det, du ændrede, står nu oven på deres: se det efter, og gem så én gang til.",
    sv: "Någon annan har sparat den här uppsättningen under tiden, så inget av ditt sparades. Det du ändrade står nu ovanpå deras: se över det och spara sedan en gång till.",
    nl: "Iemand anders heeft deze inrichting intussen opgeslagen, dus van u is niets opgeslagen. Wat u hebt gewijzigd staat nu boven op dat van hen: kijk het na en sla dan nog eens op.",
  },
  "start-locked": {
    en: "The start date is locked since the first transfer: what was sent would otherwise be told anew.",
    nb: "Startdatoen er låst siden første overføring: ellers ville det som er sendt, bli et annet.",
    da: "Startdatoen er låst siden første overførsel: ellers ville det, der er sendt, blive et andet.",
    sv: "Startdatumet är låst sedan första överföringen: annars skulle det som skickats bli ett annat.",
    nl: "De startdatum ligt vast sinds de eerste overdracht: anders zou wat verzonden is iets anders worden.",
  },
  "ledger-unreachable": {
    en: "The ledger does not answer at present. Nothing is lost: try again in a few minutes.",
    nb: "Regnskapssystemet svarer ikke nå. Ingenting er tapt: prøv igjen om noen minutter.",
    da: "Regnskabssystemet svarer ikke lige nu. Intet er tabt: prøv igen om nogle minutter.",
    sv: "Bokföringssystemet svarar inte just nu. Inget är förlorat: försök igen om några minuter.",
    nl: "De boekhouding antwoordt op dit moment niet. Er is niets verloren: probeer het over een paar minuten opnieuw.",
  },
  "key-used-otherwise": {
    en: "This was already asked for in another way. Open the page anew and try again.",
    nb: "Dette er allerede bedt om på en annen måte. Åpne siden på nytt og prøv igjen.",
    da: "Der er allerede bedt om dette på en anden måde. Åbn siden igen, og prøv igen.",
    sv: "Det här har redan begärts på ett annat sätt. Öppna sidan på nytt och försök igen.",
    nl: "Dit is al op een andere manier gevraagd. Open de pagina opnieuw en probeer het nog eens.",
  },
  "too-large": {
    en: "That is too much at once. Choose a shorter range or a smaller file.",
    nb: "Det er for mye på én gang. Velg et kortere tidsrom eller en mindre fil.",
    da: "Det er for meget på én gang. Vælg et kortere tidsrum eller en mindre fil.",
    sv: "Det är för mycket på en gång. Välj en kortare period eller en mindre fil.",
    nl: "Dat is te veel ineens. Kies een kortere periode of een kleiner bestand.",
  },
  "too-many-requests": {
    en: "Too many attempts in a short time. Wait a minute and try again.",
    nb: "For mange forsøk på kort tid. Vent et minutt og prøv igjen.",
    da: "For mange forsøg på kort tid. Vent et minut, og prøv igen.",
    sv: "För många försök på kort tid. Vänta en minut och försök igen.",
    nl: "Te veel pogingen in korte tijd. Wacht een minuut en probeer het opnieuw.",
  },
  unexpected: {
    en: "Something went wrong on our side. Try again; if it goes on, give whoever runs Bilag the number under Technical details.",
    nb: "Noe gikk galt hos oss. Prøv igjen; fortsetter det, gi den som drifter Bilag nummeret under Tekniske detaljer.",
    da: "Noget gik galt hos os. Prøv igen; fortsætter det, så giv den, der driver Bilag, nummeret under Tekniske detaljer.",
    sv: "Något gick fel hos oss. Försök igen; fortsätter det, ge den som driver Bilag numret under Tekniska detaljer.",
    nl: "Er ging iets mis bij ons. Probeer het opnieuw; blijft het zo, geef dan wie Bilag beheert het nummer onder Technische details.",
  },
  told: {
    en: "Nothing was done: this stands in the way.",
    nb: "Ingenting ble gjort: dette står i veien.",
    da: "Intet blev gjort: dette står i vejen.",
    sv: "Inget gjordes: det här står i vägen.",
    nl: "Er is niets gedaan: dit staat in de weg.",
  },
  "no-answer": {
    en: "The server does not answer. Look whether you are online, and try again.",
    nb: "Serveren svarer ikke. Se om du er på nett, og prøv igjen.",
    da: "Serveren svarer ikke. Se, om du er online, og prøv igen.",
    sv: "Servern svarar inte. Se om du är ansluten till nätet och försök igen.",
    nl: "De server antwoordt niet. Kijk of u online bent en probeer het opnieuw.",
  },
} as const satisfies Readonly<Record<ProblemName, Translated>>;
