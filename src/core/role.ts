/** Who may do what. Deny by default: an act that is not listed here is not allowed to anyone. */
export const roles = ["owner", "admin", "bookkeeper", "viewer"] as const;
export type Role = (typeof roles)[number];

/** Settings areas whose right is none, read or write, on top of the role. */
export const areas = ["connections", "links", "companies"] as const;
export type Area = (typeof areas)[number];
export type AreaRight = "none" | "read" | "write";

export const acts = [
  "read",
  "hand-in", // records
  "map", // settings, preview
  "send", // run, resume, skip, resolve
  "confirm", // activation
  "connect",
  "manage-companies",
  "manage-people",
  "manage-keys",
  "read-audit",
  "confirm-restore",
] as const;
export type Act = (typeof acts)[number];

const byRole: Readonly<Record<Role, readonly Act[]>> = {
  viewer: ["read"],
  bookkeeper: ["read", "hand-in", "map", "send", "confirm"],
  admin: [
    "read",
    "hand-in",
    "map",
    "send",
    "confirm",
    "connect",
    "manage-companies",
    "manage-people",
    "manage-keys",
    "read-audit",
  ],
  owner: acts,
};

export function mayDo(role: Role, act: Act): boolean {
  return byRole[role].includes(act);
}
