/** Where things are cured: our own screens, and Visma.net's by the ids of its windows, which are the same in every language. */
export const places = {
  connect: "Connections → Connect",
  roles: "Visma Admin → Users → Roles (API User)",
  tenant: "Visma Admin → Company → Configuration → Tenant id; Connections",
  apps: "Visma App Store → Integrations (Integration administrator)",
  client: "BILAG_VISMA_NET_CLIENT_ID, BILAG_VISMA_NET_CLIENT_SECRET; the connection's own client",
  portal: "Visma Developer Portal → Application → Integrations",
  periods: "Visma.net ERP → Financial periods (GL201000)",
  chart: "Visma.net ERP → Chart of accounts (GL202500); Links → Settings",
  subaccounts: "Visma.net ERP → Subaccounts (GL203000), Segmented keys (CS202000)",
  branches: "Visma.net ERP → Branches (CS102000); Links → Settings",
  numbers: "Visma.net ERP → Number series (CS201010); Links → Settings",
  journals: "Visma.net ERP → Journal transactions (GL301000)",
  release: "Visma.net ERP → Release transactions (GL501000)",
  settings: "Links → Settings",
} as const;
