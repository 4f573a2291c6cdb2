/** Remedies for vouchers that come with their accounts. */
import { type InputCode, type RemedyBook, writeRemedy } from "../../../core/index.ts";
import type { VoucherCode } from "../render-voucher.ts";

export type VoucherRemedyCode = Exclude<VoucherCode, InputCode> | "voucher-number-repeated";

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
      "{count} rows of the voucher have another day ({value}); all of it is booked on {on}.",
      "Nothing needs to be done, unless the days lie in different periods.",
    ],
    nb: [
      "{count} linjer i bilaget har en annen dag ({value}); alt bokføres {on}.",
      "Ingenting må gjøres, med mindre dagene ligger i ulike perioder.",
    ],
    da: [
      "{count} linjer i bilaget har en anden dag ({value}); det hele bogføres {on}.",
      "Der skal ikke gøres noget, medmindre dagene ligger i forskellige perioder.",
    ],
    sv: [
      "{count} rader i verifikationen har en annan dag ({value}); allt bokförs {on}.",
      "Inget behöver göras, om inte dagarna ligger i olika perioder.",
    ],
    nl: [
      "{count} regels van de boeking hebben een andere dag ({value}); alles wordt op {on} geboekt.",
      "U hoeft niets te doen, tenzij de dagen in verschillende perioden liggen.",
    ],
  }),
  "voucher-number-repeated": writeRemedy("source-vendor", {
    en: [
      "The file has voucher number {value} more than once with different content; this is number {occurrence} of them. Each is booked.",
      "Let the program give each voucher its own number: when such a file comes again in another order, a person has to compare.",
    ],
    nb: [
      "Filen har bilagsnummer {value} flere ganger med ulikt innhold; dette er nummer {occurrence} av dem. Alle bokføres.",
      "La programmet gi hvert bilag sitt eget nummer: kommer en slik fil igjen i en annen rekkefølge, må noen sammenligne.",
    ],
    da: [
      "Filen har bilagsnummer {value} flere gange med forskelligt indhold; dette er nummer {occurrence} af dem. Alle bogføres.",
      "Lad programmet give hvert bilag sit eget nummer: kommer en sådan fil igen i en anden rækkefølge, må nogen sammenligne.",
    ],
    sv: [
      "Filen har verifikationsnummer {value} flera gånger med olika innehåll; detta är nummer {occurrence} av dem. Alla bokförs.",
      "Låt programmet ge varje verifikation ett eget nummer: kommer en sådan fil igen i annan ordning måste någon jämföra.",
    ],
    nl: [
      "Het bestand heeft boekingsnummer {value} meer dan eens met verschillende inhoud; dit is nummer {occurrence} daarvan. Elk wordt geboekt.",
      "Laat het programma elke boeking een eigen nummer geven: komt zo'n bestand in een andere volgorde terug, dan moet iemand vergelijken.",
    ],
  }),
};
