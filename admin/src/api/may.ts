/** What a person may do, as the server will judge it: by the acts they have, and by whether the whole organisation is theirs. */
import type { components } from "./schema.ts";

type Me = components["schemas"]["Me"];
type Act = Me["acts"][number];

/** Adding a company or a connection concerns the whole organisation, changing one does not. */
export type Wanted = Act | "add-company" | "add-connection";

const actOf = (wanted: Wanted): Act =>
  wanted === "add-company" ? "manage-companies" : wanted === "add-connection" ? "connect" : wanted;

const ofWholeOrganisation: ReadonlySet<Wanted> = new Set<Wanted>([
  "manage-people",
  "manage-keys",
  "read-audit",
  "add-company",
  "add-connection",
]);

const areaOf: Partial<Record<Act, keyof Me["rights"]>> = {
  connect: "connections",
  map: "links",
  "manage-companies": "companies",
};

/** Whether the settings area of what is wanted can be looked at: without, its pages show nothing at all. */
export function mayLookAt(me: Pick<Me, "rights">, wanted: Wanted): boolean {
  const area = areaOf[actOf(wanted)];
  return area === undefined || me.rights[area] !== "none";
}

/** Null where nothing is in the way. */
export function hindranceOf(me: Pick<Me, "acts" | "companyIds">, wanted: Wanted) {
  const act = actOf(wanted);
  if (!me.acts.includes(act)) return { kind: "right-missing", act } as const;
  return me.companyIds !== null && ofWholeOrganisation.has(wanted)
    ? ({ kind: "limited-to-companies", act } as const)
    : null;
}
