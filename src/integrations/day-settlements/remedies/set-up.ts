/** Remedies for what the account set-up or the company stands in the way of. */
import { type InputCode, type RemedyBook, writeRemedy } from "../../../core/index.ts";
import type { RenderCode } from "../render.ts";
import type { SettingsCode } from "../settings.ts";

const accountSetUp = "Bilag: link → account set-up";

export const setUpRemedies: RemedyBook<
  Exclude<RenderCode | SettingsCode, InputCode | "settlement-within-tolerance">
> = {
  "slot-missing": writeRemedy(
    "you",
    {
      en: [
        "{value} has no account yet: {slot}, department {department}.",
        "Fill in the account number and VAT code as they stand in the chart of accounts, save, and resume. All missing ones are listed together.",
      ],
      nb: [
        "{value} har ingen konto ennå: {slot}, avdeling {department}.",
        "Fyll inn kontonummer og mva-kode slik de står i kontoplanen, lagre og fortsett. Alle som mangler, står i samme liste.",
      ],
      da: [
        "{value} har endnu ingen konto: {slot}, afdeling {department}.",
        "Udfyld kontonummer og momskode, som de står i kontoplanen, gem og fortsæt. Alle, der mangler, står på samme liste.",
      ],
      sv: [
        "{value} har inget konto ännu: {slot}, avdelning {department}.",
        "Fyll i kontonummer och momskod som de står i kontoplanen, spara och fortsätt. Alla som saknas står i samma lista.",
      ],
      nl: [
        "Voor {value} is nog geen rekening ingesteld: {slot}, afdeling {department}.",
        "Vul het rekeningnummer en de btw-code in zoals ze in het rekeningschema staan, sla op en ga verder. Alles wat ontbreekt staat in één lijst.",
      ],
    },
    accountSetUp,
  ),
  "slot-marked-absent": writeRemedy(
    "you",
    {
      en: [
        "The set-up says that {slot} does not occur, and now it does: {value}.",
        "Give it an account, or find out why the till has such an amount.",
      ],
      nb: [
        "Kontooppsettet sier at {slot} ikke forekommer, men nå gjør den det: {value}.",
        "Angi en konto, eller finn ut hvorfor kassen har et slikt beløp.",
      ],
      da: [
        "Kontoopsætningen siger, at {slot} ikke forekommer, men nu gør den det: {value}.",
        "Angiv en konto, eller find ud af, hvorfor kassen har et sådant beløb.",
      ],
      sv: [
        "Kontoinställningen säger att {slot} inte förekommer, men nu gör den det: {value}.",
        "Ange ett konto eller ta reda på varför kassan har ett sådant belopp.",
      ],
      nl: [
        "Volgens de instelling komt {slot} niet voor, maar nu wel: {value}.",
        "Geef een rekening op, of zoek uit waarom de kassa zo'n bedrag heeft.",
      ],
    },
    accountSetUp,
  ),
  "credit-sales-outside": writeRemedy("your-accountant", {
    en: [
      "Sales on account of {value} are not among the cash sales and are not part of this voucher.",
      "See that they reach the ledger as invoices.",
    ],
    nb: [
      "Kredittsalg på {value} er ikke med i kontantsalget og ikke med på dette bilaget.",
      "Sørg for at de bokføres som fakturaer.",
    ],
    da: [
      "Kreditsalg på {value} er ikke med i kontantsalget og ikke med på dette bilag.",
      "Sørg for, at de bogføres som fakturaer.",
    ],
    sv: [
      "Kreditförsäljning på {value} ingår inte i kontantförsäljningen och inte i denna verifikation.",
      "Se till att den bokförs som fakturor.",
    ],
    nl: [
      "Verkoop op rekening van {value} zit niet in de contante omzet en niet in deze boeking.",
      "Zorg dat deze als facturen worden geboekt.",
    ],
  }),
  "zero-rate-code-differs": writeRemedy(
    "your-accountant",
    {
      en: [
        "The till sold without VAT under code {value}; the account for it has code {vatCode}.",
        "Exempt sales, export and zero rate stand in different boxes of the VAT return. If they differ, fill in a slot of its own: {field}, VAT code {value}.",
      ],
      nb: [
        "Kassen har solgt uten mva under kode {value}; kontoen har kode {vatCode}.",
        "Unntatt salg, utførsel og nullsats står i ulike poster i mva-meldingen. Er det forskjell, fyll ut en egen linje: {field}, mva-kode {value}.",
      ],
      da: [
        "Kassen har solgt uden moms under kode {value}; kontoen har kode {vatCode}.",
        "Momsfrit salg, eksport og nulsats står i forskellige rubrikker. Er der forskel, så udfyld en linje for sig: {field}, momskode {value}.",
      ],
      sv: [
        "Kassan har sålt utan moms med kod {value}; kontot har kod {vatCode}.",
        "Momsfri försäljning, export och nollsats står i olika rutor i deklarationen. Skiljer de sig, fyll i en egen rad: {field}, momskod {value}.",
      ],
      nl: [
        "De kassa heeft zonder btw verkocht onder code {value}; de rekening heeft code {vatCode}.",
        "Vrijgestelde omzet, uitvoer en nultarief staan in verschillende rubrieken van de aangifte. Vul zo nodig een eigen regel in: {field}, btw-code {value}.",
      ],
    },
    accountSetUp,
  ),
  "settlement-empty": writeRemedy("nobody", {
    en: ["The settlement has no amounts, so there is no voucher.", "Nothing needs to be done."],
    nb: ["Oppgjøret har ingen beløp, så det blir ikke noe bilag.", "Ingenting må gjøres."],
    da: ["Opgørelsen har ingen beløb, så der er intet bilag.", "Der skal ikke gøres noget."],
    sv: ["Avslutet har inga belopp, så det blir ingen verifikation.", "Inget behöver göras."],
    nl: ["De dagafsluiting heeft geen bedragen, dus er is geen boeking.", "U hoeft niets te doen."],
  }),
  "slot-invalid": writeRemedy(
    "you",
    {
      en: [
        "The slot {field} needs an account number, or the word that it does not occur.",
        "Give an account of up to 20 letters and digits, with a VAT code where it has one.",
      ],
      nb: [
        "{field} må ha et kontonummer eller være merket som noe som ikke forekommer.",
        "Angi en konto på inntil 20 tegn, med mva-kode der den har en.",
      ],
      da: [
        "{field} skal have et kontonummer eller være markeret som noget, der ikke forekommer.",
        "Angiv en konto på højst 20 tegn, med momskode, hvor den har en.",
      ],
      sv: [
        "{field} måste ha ett kontonummer eller vara markerat som något som inte förekommer.",
        "Ange ett konto på högst 20 tecken, med momskod där det har en.",
      ],
      nl: [
        "{field} heeft een rekeningnummer nodig, of de aanduiding dat het niet voorkomt.",
        "Geef een rekening van ten hoogste 20 tekens op, met btw-code waar die er een heeft.",
      ],
    },
    accountSetUp,
  ),
  "slot-unknown": writeRemedy(
    "you",
    {
      en: [
        "There is no slot called {field}.",
        "Use the names of the form: “sales/25”, “sales/25/food”, “vat/25”, “payment/card”, “cash”, “tips” and so on; rates without needless zeros.",
      ],
      nb: [
        "Det finnes ingen linje som heter {field}.",
        "Bruk navnene i skjemaet: «sales/25», «sales/25/food», «vat/25», «payment/card», «cash», «tips» og så videre; satser uten overflødige nuller.",
      ],
      da: [
        "Der findes ingen linje, der hedder {field}.",
        "Brug skemaets navne: »sales/25«, »sales/25/food«, »vat/25«, »payment/card«, »cash«, »tips« og så videre; satser uden overflødige nuller.",
      ],
      sv: [
        "Det finns ingen rad som heter {field}.",
        "Använd formulärets namn: ”sales/25”, ”sales/25/food”, ”vat/25”, ”payment/card”, ”cash”, ”tips” och så vidare; satser utan onödiga nollor.",
      ],
      nl: [
        "Er is geen regel met de naam {field}.",
        "Gebruik de namen van het formulier: „sales/25”, „sales/25/food”, „vat/25”, „payment/card”, „cash”, „tips” enzovoort; tarieven zonder overbodige nullen.",
      ],
    },
    accountSetUp,
  ),
};
