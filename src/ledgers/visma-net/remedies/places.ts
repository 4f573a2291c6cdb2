/**
 * Where things are cured: our own screens, and Visma.net's windows by their ids, which are the same in every language. What a
 * window is called in a language stands here only where Visma's own help says so; otherwise its English name and what it means.
 */
import { namedAndMeant, type Text } from "../../../core/index.ts";

const settings = "Links → Settings";
const connections = "Connections";

/** The Swedish name: Visma's own help in Swedish, on account types. Seen in 2026. */
export const chart: Text = {
  ...namedAndMeant("Visma.net ERP → Chart of accounts (GL202500)", {
    nb: "kontoplan",
    da: "kontoplan",
    nl: "rekeningschema",
  }),
  sv: "Visma.net ERP → Kontoplan (GL202500)",
};

export const places = {
  connect: "Connections → Connect",
  roles: [
    namedAndMeant("Visma Admin → Users → Roles (API User)", {
      nb: "brukere, roller",
      da: "brugere, roller",
      sv: "användare, roller",
      nl: "gebruikers, rollen",
    }),
  ],
  tenant: [
    namedAndMeant("Visma Admin → Company → Configuration → Tenant id", {
      nb: "firma, konfigurasjon",
      da: "virksomhed, konfiguration",
      sv: "företag, konfiguration",
      nl: "bedrijf, configuratie",
    }),
    connections,
  ],
  apps: [
    namedAndMeant("Visma App Store → Integrations (Integration administrator)", {
      nb: "integrasjoner, for den som administrerer dem",
      da: "integrationer, for den, der administrerer dem",
      sv: "integrationer, för den som administrerar dem",
      nl: "integraties, voor wie ze beheert",
    }),
  ],
  client: "BILAG_VISMA_NET_CLIENT_ID, BILAG_VISMA_NET_CLIENT_SECRET; the connection's own client",
  companyTree: [
    namedAndMeant("Visma.net ERP → Company tree (EP204060)", {
      nb: "firmatreet",
      da: "virksomhedens træ",
      sv: "företagsträdet",
      nl: "de bedrijfsstructuur",
    }),
  ],
  periods: [
    namedAndMeant("Visma.net ERP → Financial periods (GL201000)", {
      nb: "regnskapsperioder",
      da: "regnskabsperioder",
      sv: "redovisningsperioder",
      nl: "boekingsperioden",
    }),
  ],
  chart: [chart, settings],
  subaccounts: [
    namedAndMeant("Visma.net ERP → Subaccounts (GL203000), Segmented keys (CS202000)", {
      nb: "underkontoer, nøkler av segmenter",
      da: "underkonti, nøgler af segmenter",
      sv: "underkonton, nycklar av segment",
      nl: "subrekeningen, sleutels van segmenten",
    }),
  ],
  branches: [
    namedAndMeant("Visma.net ERP → Branches (CS102000)", {
      nb: "avdelinger av firmaet",
      da: "virksomhedens filialer",
      sv: "företagets filialer",
      nl: "vestigingen",
    }),
    settings,
  ],
  numbers: [
    namedAndMeant("Visma.net ERP → Number series (CS201010)", {
      nb: "nummerserier",
      da: "nummerserier",
      sv: "nummerserier",
      nl: "nummerreeksen",
    }),
    settings,
  ],
  journals: [
    namedAndMeant("Visma.net ERP → Journal transactions (GL301000)", {
      nb: "bilag i hovedboken",
      da: "bilag i finansbogholderiet",
      sv: "verifikationer i huvudboken",
      nl: "journaalposten",
    }),
  ],
  release: [
    namedAndMeant("Visma.net ERP → Release transactions (GL501000)", {
      nb: "frigi bilag",
      da: "frigiv bilag",
      sv: "frisläpp verifikationer",
      nl: "journaalposten vrijgeven",
    }),
  ],
  settings,
} as const;
