/** Remedies for vouchers that come with their accounts. */
import { type InputCode, type RemedyBook, writeRemedy } from "../../../core/index.ts";
import type { VoucherCode } from "../render-voucher.ts";

export type VoucherRemedyCode =
  | Exclude<VoucherCode, InputCode>
  | "voucher-number-repeated"
  | "voucher-repeated";

export const voucherRemedies: RemedyBook<VoucherRemedyCode> = {
  "voucher-empty": writeRemedy("nobody", {
    en: ["All rows of the voucher are zero, so there is nothing to book.", "Nothing needs to be done."],
    nb: ["Alle linjer i bilaget er null, så det er ingenting å bokføre.", "Ingenting må gjøres."],
    da: ["Alle linjer i bilaget er nul, så der er intet at bogføre.", "Der skal ikke gøres noget."],
    sv: ["Alla rader i verifikationen är noll, så det finns inget att bokföra.", "Inget behöver göras."],
    nl: ["Alle regels van de boeking zijn nul, dus er valt niets te boeken.", "U hoeft niets te doen."],
  }),
  "voucher-objects-left-out": writeRemedy(
    "your-accountant",
    {
      en: [
        "The voucher has objects of dimension {dimension} ({value}) that were not sent: the set-up does not say what the ledger calls this dimension.",
        "Name the ledger's dimension for {dimension} in the set-up, if the objects are wanted in the books.",
      ],
      nb: [
        "Bilaget har objekter i dimensjon {dimension} ({value}) som ikke ble sendt: oppsettet sier ikke hva dimensjonen heter i regnskapet.",
        "Oppgi regnskapets dimensjon for {dimension} i oppsettet hvis objektene skal bokføres.",
      ],
      da: [
        "Bilaget har objekter i dimension {dimension} ({value}), som ikke blev sendt: opsætningen siger ikke, hvad dimensionen hedder i regnskabet.",
        "Angiv regnskabets dimension for {dimension} i opsætningen, hvis objekterne skal bogføres.",
      ],
      sv: [
        "Verifikationen har objekt i dimension {dimension} ({value}) som inte skickades: inställningarna säger inte vad dimensionen heter i bokföringen.",
        "Ange bokföringens dimension för {dimension} i inställningarna om objekten ska bokföras.",
      ],
      nl: [
        "De boeking heeft objecten van dimensie {dimension} ({value}) die niet zijn verzonden: de instellingen zeggen niet hoe de boekhouding deze dimensie noemt.",
        "Noem in de instellingen de dimensie van de boekhouding voor {dimension} als de objecten geboekt moeten worden.",
      ],
    },
    "voucherDimensions",
  ),
  "voucher-object-repeated": writeRemedy(
    "your-accountant",
    {
      en: [
        "The row has two objects ({value}) for one dimension of the ledger.",
        "Give each of the file's dimensions one of its own in the set-up.",
      ],
      nb: [
        "Linjen har to objekter ({value}) for én dimensjon i regnskapet.",
        "Gi hver av filens dimensjoner sin egen i oppsettet.",
      ],
      da: [
        "Linjen har to objekter ({value}) til én dimension i regnskabet.",
        "Giv hver af filens dimensioner sin egen i opsætningen.",
      ],
      sv: [
        "Raden har två objekt ({value}) för en dimension i bokföringen.",
        "Ge var och en av filens dimensioner en egen i inställningarna.",
      ],
      nl: [
        "De regel heeft twee objecten ({value}) voor één dimensie van de boekhouding.",
        "Geef elke dimensie van het bestand een eigen dimensie in de instellingen.",
      ],
    },
    "voucherDimensions",
  ),
  "voucher-row-on-other-day": writeRemedy("your-accountant", {
    en: [
      "{count} {count:row|rows} of the voucher {count:has|have} another day ({value}); all of it is booked on {on}.",
      "Nothing needs to be done, unless the days lie in different periods.",
    ],
    nb: [
      "{count} {count:linje|linjer} i bilaget har en annen dag ({value}); alt bokføres {on}.",
      "Ingenting må gjøres, med mindre dagene ligger i ulike perioder.",
    ],
    da: [
      "{count} {count:linje|linjer} i bilaget har en anden dag ({value}); det hele bogføres {on}.",
      "Der skal ikke gøres noget, medmindre dagene ligger i forskellige perioder.",
    ],
    sv: [
      "{count} {count:rad|rader} i verifikationen har en annan dag ({value}); allt bokförs {on}.",
      "Inget behöver göras, om inte dagarna ligger i olika perioder.",
    ],
    nl: [
      "{count} {count:regel|regels} van de boeking {count:heeft|hebben} een andere dag ({value}); alles wordt op {on} geboekt.",
      "U hoeft niets te doen, tenzij de dagen in verschillende perioden liggen.",
    ],
  }),
  "voucher-number-repeated": writeRemedy("source-vendor", {
    en: [
      "The file gives voucher number {value} to vouchers of different content. Each is booked once, and is known by its content from then on.",
      "Let the program give each voucher a number of its own. When a later file has one of them changed, a person has to compare.",
    ],
    nb: [
      "Filen gir bilagsnummer {value} til bilag med ulikt innhold. Hvert av dem bokføres én gang og kjennes igjen på innholdet.",
      "La programmet gi hvert bilag sitt eget nummer. Er ett av dem endret i en senere fil, må noen sammenligne.",
    ],
    da: [
      "Filen giver bilagsnummer {value} til bilag med forskelligt indhold. Hvert af dem bogføres én gang og genkendes på indholdet.",
      "Lad programmet give hvert bilag sit eget nummer. Er et af dem ændret i en senere fil, må nogen sammenligne.",
    ],
    sv: [
      "Filen ger verifikationsnummer {value} till verifikationer med olika innehåll. Var och en bokförs en gång och känns igen på innehållet.",
      "Låt programmet ge varje verifikation ett eget nummer. Är någon av dem ändrad i en senare fil måste någon jämföra.",
    ],
    nl: [
      "Het bestand geeft boekingsnummer {value} aan boekingen met verschillende inhoud. Elk wordt één keer geboekt en is daarna bekend om haar inhoud.",
      "Laat het programma elke boeking een eigen nummer geven. Is een daarvan in een later bestand gewijzigd, dan moet iemand vergelijken.",
    ],
  }),
  "voucher-repeated": writeRemedy("source-vendor", {
    en: [
      "The file has voucher {record} more than once, number and content the same (again in line {line}). It is booked once.",
      "Nothing needs to be done if it is one voucher. If they are two, let the program give each a number of its own.",
    ],
    nb: [
      "Filen har bilag {record} flere ganger, med samme nummer og innhold (igjen på linje {line}). Det bokføres én gang.",
      "Ingenting må gjøres hvis det er ett bilag. Er det to, må programmet gi hvert sitt eget nummer.",
    ],
    da: [
      "Filen har bilag {record} flere gange, med samme nummer og indhold (igen på linje {line}). Det bogføres én gang.",
      "Der skal ikke gøres noget, hvis det er ét bilag. Er det to, må programmet give hvert sit eget nummer.",
    ],
    sv: [
      "Filen har verifikation {record} flera gånger, med samma nummer och innehåll (igen på rad {line}). Den bokförs en gång.",
      "Inget behöver göras om det är en verifikation. Är det två måste programmet ge var och en ett eget nummer.",
    ],
    nl: [
      "Het bestand heeft boeking {record} meer dan eens, met hetzelfde nummer en dezelfde inhoud (opnieuw op regel {line}). Ze wordt één keer geboekt.",
      "U hoeft niets te doen als het één boeking is. Zijn het er twee, laat het programma dan elk een eigen nummer geven.",
    ],
  }),
};
