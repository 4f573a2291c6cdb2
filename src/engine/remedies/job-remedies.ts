/** What people read of a job that the ledger was to work on by itself, and that nobody can see the end of. */
import { type RemedyBook, writeRemedy } from "../../core/index.ts";
import type { EngineCode } from "../codes.ts";
import { places } from "./places.ts";

export type JobCode = Extract<EngineCode, "job-may-begin" | "job-not-ended">;

export const jobRemedies: RemedyBook<JobCode> = {
  "job-may-begin": writeRemedy(
    "nobody",
    {
      en: [
        "The ledger was asked to work on {record} in the background, and its answer was lost. It is not in the books yet, but it may still begin up to {hours} hours after it was asked. Sent again now it could stand there twice, so nothing is sent.",
        "Nothing needs to be done: it is looked for every quarter of an hour, and sent again once it can no longer begin. If the ledger's support says that no such job waits, declare it absent, with a reason. Numbers of your own, where the number series allows them, spare this wait.",
      ],
      nb: [
        "Regnskapet ble bedt om å arbeide med {record} i bakgrunnen, og svaret gikk tapt. Det ligger ikke i bøkene ennå, men kan fortsatt begynne inntil {hours} timer etter at det ble bedt om. Sendt på nytt nå kunne det stått der to ganger, så ingenting sendes.",
        "Ingenting må gjøres: det letes etter hvert kvarter, og sendes på nytt når det ikke lenger kan begynne. Sier regnskapets kundestøtte at ingen slik jobb venter, erklærer du at det mangler, med en begrunnelse. Egne numre, der nummerserien tillater dem, sparer denne ventingen.",
      ],
      da: [
        "Regnskabet blev bedt om at arbejde med {record} i baggrunden, og svaret gik tabt. Det står endnu ikke i bøgerne, men kan stadig begynde indtil {hours} timer efter anmodningen. Sendt igen nu kunne det komme til at stå der to gange, så intet sendes.",
        "Der skal ikke gøres noget: der søges efter det hvert kvarter, og det sendes igen, når det ikke længere kan begynde. Siger regnskabets support, at intet sådant job venter, så erklær, at det mangler, med en begrundelse. Egne numre, hvor nummerserien tillader dem, sparer denne ventetid.",
      ],
      sv: [
        "Bokföringen ombads arbeta med {record} i bakgrunden, och svaret gick förlorat. Det finns inte i böckerna ännu, men kan fortfarande börja upp till {hours} timmar efter begäran. Skickat igen nu kunde det stå där två gånger, så inget skickas.",
        "Inget behöver göras: det söks efter varje kvart, och skickas igen när det inte längre kan börja. Säger bokföringens support att inget sådant jobb väntar, förklara att det saknas, med en motivering. Egna nummer, där nummerserien tillåter dem, besparar denna väntan.",
      ],
      nl: [
        "De boekhouding is gevraagd {record} op de achtergrond te verwerken, en het antwoord ging verloren. Het staat nog niet in de boeken, maar kan tot {hours} uur na het verzoek nog beginnen. Nu opnieuw verzonden zou het er twee keer kunnen staan; daarom wordt niets verzonden.",
        "Er hoeft niets te gebeuren: er wordt elk kwartier naar gezocht, en het wordt opnieuw verzonden zodra het niet meer kan beginnen. Zegt de helpdesk van de boekhouding dat er geen taak wacht, verklaar het dan afwezig, met een reden. Eigen nummers, waar de nummerreeks ze toelaat, besparen dit wachten.",
      ],
    },
    places.posting,
  ),
  "job-not-ended": writeRemedy(
    "your-consultant",
    {
      en: [
        "The ledger took {record} as a job {hours} hours ago and has told no end of it. It is not sent again, since the job may still end: do not enter it by hand.",
        "Ask the ledger's support what became of the job. It is asked about every quarter of an hour meanwhile. If it is in the ledger, name its number; if the job is dead, declare it absent, with a reason, and it is sent again.",
      ],
      nb: [
        "Regnskapet tok imot {record} som en jobb for {hours} timer siden og har ikke fortalt hvordan den endte. Det sendes ikke på nytt, siden jobben fortsatt kan bli ferdig: ikke før det for hånd.",
        "Spør regnskapets kundestøtte hva som ble av jobben. I mellomtiden spørres det hvert kvarter. Ligger det i regnskapet, oppgir du nummeret; er jobben død, erklærer du at det mangler, med en begrunnelse, og det sendes på nytt.",
      ],
      da: [
        "Regnskabet modtog {record} som et job for {hours} timer siden og har ikke fortalt, hvordan det endte. Det sendes ikke igen, da jobbet stadig kan blive færdigt: indtast det ikke i hånden.",
        "Spørg regnskabets support, hvad der blev af jobbet. Imens spørges der hvert kvarter. Står det i regnskabet, så angiv nummeret; er jobbet dødt, så erklær, at det mangler, med en begrundelse, og det sendes igen.",
      ],
      sv: [
        "Bokföringen tog emot {record} som ett jobb för {hours} timmar sedan och har inte berättat hur det slutade. Det skickas inte igen, eftersom jobbet fortfarande kan bli klart: för inte in det för hand.",
        "Fråga bokföringens support vad som blev av jobbet. Under tiden frågas det varje kvart. Finns det i bokföringen, ange numret; är jobbet dött, förklara att det saknas, med en motivering, så skickas det igen.",
      ],
      nl: [
        "De boekhouding heeft {record} {hours} uur geleden als taak aangenomen en geen einde ervan gemeld. Het wordt niet opnieuw verzonden, want de taak kan nog eindigen: voer het niet zelf in.",
        "Vraag de helpdesk van de boekhouding wat er van de taak is geworden. Intussen wordt er elk kwartier naar gevraagd. Staat het in de boekhouding, noem dan het nummer; is de taak dood, verklaar het dan afwezig, met een reden, en het wordt opnieuw verzonden.",
      ],
    },
    places.posting,
  ),
};
