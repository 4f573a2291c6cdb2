/** What is asked for at sign-in: reading, creating, and releasing, which changes a journal. Nothing is ever deleted (Visma.net §2). */

const acts = ["read", "create", "update"] as const;

/** For a person's sign-in. `tenants` brings the choice of the company, `offline_access` the refresh token. */
export const interactiveScopes: readonly string[] = [
  "openid",
  "tenants",
  "offline_access",
  ...acts.map((act) => `vismanet_erp_interactive_api:${act}`),
];

/** For a tenant that has let the client in without a person. */
export const serviceScopes: readonly string[] = acts.map((act) => `vismanet_erp_service_api:${act}`);
