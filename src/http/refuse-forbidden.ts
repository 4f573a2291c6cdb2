/** Whether the caller may use a route at all; if not, which right is missing, and who can give it. */
import { AppError, type Area, areaOfAct, type Finding, mayDo, mayRead } from "../core/index.ts";
import { listManagers } from "../db/index.ts";
import type { Signed } from "../engine/acts/people.ts";
import type { World } from "../engine/world.ts";
import type { HttpCode } from "../texts/index.ts";
import type { Route } from "./route.ts";

/** The settings areas whose reading can be taken away, by the first word of their paths. */
const areaOfTag: Readonly<Record<string, Area>> = {
  connections: "connections",
  links: "links",
  companies: "companies",
};

/** Enough to ask one of. */
const managersMax = 5;

/** `not-allowed`, with a finding that names the right and the people who can grant it. */
export async function refuseForbidden(world: World, route: Route, signed: Signed): Promise<void> {
  const refused = refusalOf(route, signed);
  if (refused === null) return;
  const { organisationId } = signed;
  const managers = await world.db.inOrganisation(organisationId, "read managers", (trx) =>
    listManagers(trx, { organisationId, limit: managersMax }),
  );
  const finding: Finding = {
    code: refused.code,
    severity: "error",
    value: refused.right,
    parameters: { role: signed.role, grantedBy: managers.join(", ") },
  };
  throw new AppError("not-allowed", refused.message, [finding]);
}

type Refusal = { code: HttpCode; right: string; message: string };

function refusalOf(route: Route, signed: Signed): Refusal | null {
  if (!route.acts.some((act) => signed.acts.has(act))) {
    const areas = new Set(route.acts.flatMap((act) => areaOfAct(act) ?? []));
    const rights = areas.size === 0 ? route.acts : [...areas].map((area) => `${area}: write`);
    const right = rights.join(" / ");
    const message = `This needs the right to ${route.acts.join(" or ")}.`;
    // A key may have less than its person: then nobody has to grant that person anything.
    const isOfKey = signed.keyId !== null && route.acts.some((act) => mayDo(signed.role, act, signed.rights));
    return { code: isOfKey ? "scope-of-key-missing" : "right-missing", right, message };
  }
  const area = areaOfTag[route.tag];
  if (area !== undefined && !mayRead(area, signed.rights)) {
    const message = `This needs the right to read ${area}; an owner can grant it.`;
    return { code: "right-missing", right: `${area}: read`, message };
  }
  if (route.reach === "organisation" && signed.companyIds !== null) {
    const message = "This concerns the whole organisation; the key is limited to some companies.";
    return { code: "limited-to-companies", right: "all companies", message };
  }
  return null;
}
