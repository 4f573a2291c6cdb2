/**
 * The charts and VAT codes of the sample companies. Account numbers are those of the usual charts (NS 4102, BAS), the names are
 * our own words since the official Norwegian list is copyrighted. The unused rest of a standard chart, which Visma lists
 * too (§5), is generated.
 */
import type { AccountSketch } from "./create-company.ts";

type VatCodeSketch = {
  code: string;
  description: string;
  basisPoints: number;
  relatedAccounts: number[];
};
export type Chart = { vatCodes: VatCodeSketch[]; accounts: AccountSketch[]; unusedName: string };

const vatCode = (
  code: string,
  description: string,
  basisPoints: number,
  ...relatedAccounts: number[]
): VatCodeSketch => ({
  code,
  description,
  basisPoints,
  relatedAccounts,
});
const account = (number: number, name: string, code: string | null = null): AccountSketch => ({
  number,
  name,
  vatCode: code,
  isActive: true,
});

/** SAF-T standard tax codes and rates. The accounts of input VAT are inferred by analogy. */
export const norwegianChart: Chart = {
  unusedName: "Ubrukt konto",
  vatCodes: [
    vatCode("0", "Ingen mva-behandling, kjøp", 0),
    vatCode("1", "Inngående mva, alminnelig sats", 2500, 2710),
    vatCode("11", "Inngående mva, middels sats", 1500, 2711),
    vatCode("12", "Inngående mva, råfisk", 1111, 2712),
    vatCode("13", "Inngående mva, lav sats", 1200, 2713),
    vatCode("3", "Utgående mva, alminnelig sats", 2500, 2700),
    vatCode("31", "Utgående mva, middels sats", 1500, 2701),
    vatCode("32", "Utgående mva, råfisk", 1111, 2702),
    vatCode("33", "Utgående mva, lav sats", 1200, 2703),
    vatCode("5", "Salg fritatt for mva", 0),
    vatCode("51", "Salg med omvendt avgiftsplikt", 0),
    vatCode("52", "Utførsel", 0),
    vatCode("6", "Utenfor mva-loven", 0),
    vatCode("7", "Ingen mva-behandling, inntekt", 0),
  ],
  accounts: [
    account(1500, "Kunder"),
    account(1579, "Andre krav"),
    account(1900, "Kasse, kroner"),
    account(1901, "Oppgjør BankAxept"),
    account(1902, "Oppgjør Visa"),
    account(1903, "Oppgjør Mastercard"),
    account(1904, "Oppgjør Vipps"),
    account(1905, "Kasse, euro"),
    account(1908, "Kasse, annen valuta"),
    account(1909, "Kassedifferanse"),
    account(1920, "Bankkonto"),
    account(2700, "Utgående mva 25 %"),
    account(2701, "Utgående mva 15 %"),
    account(2702, "Utgående mva råfisk"),
    account(2703, "Utgående mva 12 %"),
    account(2710, "Inngående mva 25 %"),
    account(2711, "Inngående mva 15 %"),
    account(2712, "Inngående mva råfisk"),
    account(2713, "Inngående mva 12 %"),
    account(2740, "Oppgjør mva"),
    account(2900, "Forskudd fra kunder"),
    account(2901, "Solgte gavekort"),
    account(2910, "Skyldig til ansatte, tips"),
    account(2990, "Annen gjeld"),
    account(2999, "Øvrig gjeld"),
    account(3000, "Varesalg 25 %", "3"),
    account(3010, "Salg egne varer 25 %", "3"),
    account(3020, "Salg tjenester 25 %", "3"),
    account(3030, "Varesalg mat 15 %", "31"),
    account(3035, "Salg råfisk", "32"),
    account(3040, "Salg egne varer mat 15 %", "31"),
    account(3050, "Salg tjenester 12 %", "33"),
    account(3100, "Salg uten mva", "5"),
    account(3105, "Salg til utlandet", "52"),
    account(3200, "Salg utenfor mva-loven", "6"),
    account(3900, "Andre inntekter", "7"),
    account(4300, "Varekjøp", "1"),
    account(6860, "Møter og kurs", "1"),
    account(7740, "Øreavrunding"),
    account(7770, "Bank- og kortgebyr"),
    account(7775, "Provisjon betalingsmidler"),
  ],
};

/** BAS numbers, moms 25/12/6. The two-digit codes stand for boxes of the declaration, as is usual there (assumed). */
export const swedishChart: Chart = {
  unusedName: "Oanvänt konto",
  vatCodes: [
    vatCode("05", "Försäljning 25 %", 2500, 2611),
    vatCode("06", "Försäljning 12 %", 1200, 2621),
    vatCode("07", "Försäljning 6 %", 600, 2631),
    vatCode("42", "Momsfri försäljning", 0),
    vatCode("48", "Ingående moms", 2500, 2641),
  ],
  accounts: [
    account(1510, "Kundfordringar"),
    account(1580, "Kortfordringar"),
    account(1685, "Swishfordringar"),
    account(1910, "Kassa"),
    account(1930, "Bank"),
    account(2421, "Sålda presentkort"),
    account(2611, "Utgående moms 25 %"),
    account(2621, "Utgående moms 12 %"),
    account(2631, "Utgående moms 6 %"),
    account(2641, "Ingående moms"),
    account(2650, "Momsredovisning"),
    account(2821, "Löneskulder, dricks"),
    account(3001, "Försäljning 25 %", "05"),
    account(3002, "Försäljning 12 %", "06"),
    account(3003, "Försäljning 6 %", "07"),
    account(3004, "Försäljning utan moms", "42"),
    account(3740, "Öresavrundning"),
    account(3990, "Övriga intäkter", "42"),
    account(4010, "Varuinköp", "48"),
    account(6570, "Bankavgifter"),
    account(6992, "Kassadifferenser"),
  ],
};

/** Numbers in the common Dutch manner; rates 21, 9 and 0. Assumed as a whole: no source shows a Dutch company. */
export const dutchChart: Chart = {
  unusedName: "Ongebruikte rekening",
  vatCodes: [
    vatCode("1a", "Omzet hoog tarief", 2100, 1520),
    vatCode("1b", "Omzet laag tarief", 900, 1521),
    vatCode("1e", "Omzet nultarief of vrijgesteld", 0),
    vatCode("5b", "Voorbelasting hoog", 2100, 1530),
  ],
  accounts: [
    account(1000, "Kas"),
    account(1010, "Kasverschillen"),
    account(1100, "Bank"),
    account(1210, "Pinontvangsten onderweg"),
    account(1220, "Creditcards onderweg"),
    account(1300, "Debiteuren"),
    account(1520, "Af te dragen btw hoog"),
    account(1521, "Af te dragen btw laag"),
    account(1530, "Te vorderen btw"),
    account(1750, "Verkochte cadeaubonnen"),
    account(1760, "Fooien personeel"),
    account(4700, "Betaalkosten"),
    account(4990, "Afrondingsverschillen"),
    account(7000, "Inkoop", "5b"),
    account(8000, "Omzet hoog", "1a"),
    account(8010, "Omzet laag", "1b"),
    account(8020, "Omzet zonder btw", "1e"),
  ],
};

/** The accounts in use and about 1 330 inactive ones between them. */
export function wholeChart(chart: Chart): AccountSketch[] {
  const used = new Set(chart.accounts.map((one) => one.number));
  const unused: AccountSketch[] = [];
  for (let number = 1002; number < 9000; number += 6)
    if (!used.has(number))
      unused.push({ number, name: `${chart.unusedName} ${number}`, vatCode: null, isActive: false });
  return [...chart.accounts, ...unused].sort((a, b) => a.number - b.number);
}
