/** Who may do what. Deny by default: an act that is not listed here is not allowed to anyone. */
export const roles = ["owner", "admin", "bookkeeper", "viewer"] as const;
export type Role = (typeof roles)[number];

/** Settings areas whose right is none, read or write, on top of the role. */
export const areas = ["connections", "links", "companies"] as const;
export type Area = (typeof areas)[number];
export const areaRights = ["none", "read", "write"] as const;
export type AreaRight = (typeof areaRights)[number];

export const acts = [
  "read",
  "hand-in", // records
  "map", // links and settings
  "send", // run, resume, skip, resolve
  "confirm", // activation
  "connect",
  "manage-companies",
  "manage-people",
  "manage-keys",
  "read-audit",
  // Making somebody an owner, and changing, inviting or removing one: what an owner has over an admin.
  "manage-owners",
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

/** A person's rights per settings area, on top of the role; an area that is not named is left to the role. */
export type Rights = Readonly<Partial<Record<Area, AreaRight>>>;

/** What "write" in an area is the right to do; "read" and "none" take it away, and "none" takes the reading too. */
const areasOfActs: Readonly<Partial<Record<Act, Area>>> = {
  connect: "connections",
  map: "links",
  confirm: "links",
  "manage-companies": "companies",
};

/** The settings area that an act belongs to; undefined for acts that only a role gives. */
export function areaOfAct(act: Act): Area | undefined {
  return areasOfActs[act];
}

/** Rights only ever take away: "write" gives nobody an act that the role does not have. */
export function mayDo(role: Role, act: Act, rights: Rights = {}): boolean {
  const area = areasOfActs[act];
  const right = area === undefined ? "write" : (rights[area] ?? "write");
  return byRole[role].includes(act) && right === "write";
}

export function mayRead(area: Area, rights: Rights): boolean {
  return rights[area] !== "none";
}
