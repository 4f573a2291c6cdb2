/** What people read when a journal stands in Visma.net, but its release did not go through. It is in the books and must not be sent again. */
import { type RemedyBook, writeRemedy } from "../../../core/index.ts";
import type { JournalCode } from "../finding-code.ts";
import { places } from "./places.ts";

type ReleaseCode = Extract<JournalCode, "erp-already-released" | "erp-journal-gone" | "erp-release-failed">;

export const releaseRemedies: RemedyBook<ReleaseCode> = {
  "erp-already-released": writeRemedy(
    "nobody",
    {
      en: [
        "The document is released in Visma.net already: a person or another program was quicker.",
        "Resume: it is looked at again and counts as released.",
      ],
      nb: [
        "Dokumentet er allerede frigitt i Visma.net: en person eller et annet program var raskere.",
        "Fortsett: det ses på en gang til og regnes som frigitt.",
      ],
      da: [
        "Dokumentet er allerede frigivet i Visma.net: en person eller et andet program var hurtigere.",
        "Fortsæt: der ses på det igen, og det regnes som frigivet.",
      ],
      sv: [
        "Dokumentet är redan frisläppt i Visma.net: en person eller ett annat program var snabbare.",
        "Fortsätt: det granskas igen och räknas som frisläppt.",
      ],
      nl: [
        "Het document is in Visma.net al vrijgegeven: een persoon of een ander programma was sneller.",
        "Hervat: het wordt nog eens bekeken en telt als vrijgegeven.",
      ],
    },
    places.journals,
  ),
  "erp-journal-gone": writeRemedy(
    "your-accountant",
    {
      en: [
        "Journal {value} was written to Visma.net and is no longer there as ours: it was deleted or voided, or the token at the head of its description was taken out.",
        "Look the journal up in Visma.net. Put the description back, or settle the posting by naming the journal that took its place. It is not sent again by itself.",
      ],
      nb: [
        "Bilag {value} ble skrevet til Visma.net og står der ikke lenger som vårt: det er slettet eller annullert, eller merket først i beskrivelsen er fjernet.",
        "Slå opp bilaget i Visma.net. Sett beskrivelsen tilbake, eller avslutt overføringen ved å oppgi bilaget som kom i stedet. Det sendes ikke på nytt av seg selv.",
      ],
      da: [
        "Bilag {value} blev skrevet til Visma.net og står der ikke længere som vores: det er slettet eller annulleret, eller mærket først i beskrivelsen er fjernet.",
        "Slå bilaget op i Visma.net. Sæt beskrivelsen tilbage, eller afslut overførslen ved at angive det bilag, der trådte i stedet. Det sendes ikke igen af sig selv.",
      ],
      sv: [
        "Verifikation {value} skrevs till Visma.net och finns inte längre kvar där som vår: den har tagits bort eller makulerats, eller så har märket först i beskrivningen tagits bort.",
        "Slå upp verifikationen i Visma.net. Återställ beskrivningen, eller avsluta posten genom att ange verifikationen som trädde i dess ställe. Den skickas inte igen av sig själv.",
      ],
      nl: [
        "Boeking {value} is naar Visma.net geschreven en staat daar niet meer als de onze: zij is verwijderd of vervallen verklaard, of het kenmerk vooraan in de omschrijving is weggehaald.",
        "Zoek de boeking op in Visma.net. Zet de omschrijving terug, of handel de post af door de boeking te noemen die ervoor in de plaats kwam. Zij wordt niet vanzelf opnieuw verzonden.",
      ],
    },
    places.journals,
  ),
  "erp-release-failed": writeRemedy(
    "your-accountant",
    {
      en: [
        "The journal stands in Visma.net and could not be released. Visma's own words, where it gave some, say why.",
        "Cure the reason and resume, or release the journal in Visma.net yourself: that is noticed. Or let the link leave journals balanced.",
      ],
      nb: [
        "Bilaget står i Visma.net og kunne ikke frigis. Vismas egne ord, der de finnes, sier hvorfor.",
        "Rett årsaken og fortsett, eller frigi bilaget selv i Visma.net: det blir oppdaget. Eller la koblingen etterlate bilag som avstemt.",
      ],
      da: [
        "Bilaget står i Visma.net og kunne ikke frigives. Vismas egne ord, hvor de findes, siger hvorfor.",
        "Ret årsagen, og fortsæt, eller frigiv selv bilaget i Visma.net: det opdages. Eller lad koblingen efterlade bilag som balanceret.",
      ],
      sv: [
        "Verifikationen finns i Visma.net och kunde inte frisläppas. Vismas egna ord, där de finns, säger varför.",
        "Åtgärda orsaken och fortsätt, eller frisläpp verifikationen själv i Visma.net: det upptäcks. Eller låt kopplingen lämna verifikationer balanserade.",
      ],
      nl: [
        "De boeking staat in Visma.net en kon niet worden vrijgegeven. De woorden van Visma, waar die er zijn, zeggen waarom.",
        "Neem de reden weg en hervat, of geef de boeking zelf vrij in Visma.net: dat wordt opgemerkt. Of laat de bedrijfskoppeling boekingen in balans achterlaten.",
      ],
    },
    places.release,
  ),
};
