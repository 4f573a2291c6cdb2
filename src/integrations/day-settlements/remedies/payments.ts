/** Remedies for what a Z report says of money beside its sales: other currencies, credit, rounding, tips and gift cards. */
import { type RemedyBook, writeRemedy } from "../../../core/index.ts";
import type { SafTCode } from "../read-saf-t.ts";

type PaymentCode = Extract<
  SafTCode,
  | "payment-in-foreign-currency"
  | "credit-sale-details-cut"
  | "rounding-sign-reversed"
  | "tips-outside-payments"
  | "gift-cards-outside-payments"
  | "gift-card-sale-possible"
>;

export const paymentRemedies: RemedyBook<PaymentCode> = {
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
};
