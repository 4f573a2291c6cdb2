/**
 * Where things are in eAccounting's own menus. What they are called in a language stands here only where a page of Visma's
 * own says so; otherwise the English words and, after a dash, what they mean. docs/visma-unknowns.md lists what is not known.
 */
import { namedAndMeant, type Text } from "../../core/index.ts";

const settings = "eAccounting → Settings";
/** Help of Visma eEkonomi, "Kontoplan"; user tips in the Swedish forum. Seen in 2026. */
const inSwedish = "eAccounting → Inställningar";
/** User tips of Visma eAccounting in Norway, on locking a period. Seen in 2026. */
const inNorwegian = "eAccounting → Innstillinger → Firmainnstillinger";

export const places = {
  start: {
    en: "eAccounting → start page",
    nb: "eAccounting → startsiden",
    da: "eAccounting → startsiden",
    sv: "eAccounting → startsidan",
    nl: "eAccounting → startpagina",
  },
  chart: {
    ...namedAndMeant(`${settings} → Chart of accounts`, {
      nb: "innstillinger, kontoplan",
      da: "indstillinger, kontoplan",
      nl: "instellingen, rekeningschema",
    }),
    sv: `${inSwedish} → Kontoplan`,
  },
  company: {
    ...namedAndMeant(`${settings} → Company settings`, {
      da: "indstillinger for virksomheden",
      nl: "bedrijfsinstellingen",
    }),
    nb: inNorwegian,
    sv: `${inSwedish} → Företagsinställningar`,
  },
  accounting: {
    ...namedAndMeant(`${settings} → Company settings → Accounting`, {
      da: "indstillinger for virksomheden, bogføring",
      sv: "företagsinställningar, bokföring",
      nl: "bedrijfsinstellingen, boekhouding",
    }),
    nb: `${inNorwegian} → Bokføringsopplysninger`,
  },
  series: namedAndMeant(`${settings} → Company settings → Voucher number series`, {
    nb: "firmainnstillinger, nummerserier for bilag",
    da: "indstillinger for virksomheden, nummerserier til bilag",
    sv: "företagsinställningar, verifikationsserier",
    nl: "bedrijfsinstellingen, nummerreeksen van boekingen",
  }),
  years: namedAndMeant(`${settings} → Fiscal years and opening balances`, {
    nb: "innstillinger, regnskapsår og inngående balanser",
    da: "indstillinger, regnskabsår og åbningsbalancer",
    sv: "inställningar, räkenskapsår och ingående balanser",
    nl: "instellingen, boekjaren en beginbalansen",
  }),
  dimensions: namedAndMeant(`${settings} → Cost centres and projects`, {
    nb: "innstillinger, kostnadssteder og prosjekter",
    da: "indstillinger, omkostningssteder og projekter",
    sv: "inställningar, kostnadsställen och projekt",
    nl: "instellingen, kostenplaatsen en projecten",
  }),
  users: namedAndMeant(`${settings} → Users`, {
    nb: "innstillinger, brukere",
    da: "indstillinger, brugere",
    sv: "inställningar, användare",
    nl: "instellingen, gebruikers",
  }),
  apps: namedAndMeant(`${settings} → Apps and extensions`, {
    nb: "innstillinger, apper og utvidelser",
    da: "indstillinger, apps og udvidelser",
    sv: "inställningar, appar och tillägg",
    nl: "instellingen, apps en uitbreidingen",
  }),
} as const satisfies Readonly<Record<string, Text>>;
