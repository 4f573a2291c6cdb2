/** Whether somebody may more than before: another act, the reading of another area, another company. */
import { acts, areas, mayDo, mayRead, type Rights, type Role } from "../../core/index.ts";

/** `companyIds`: null for all. */
type Standing = { role: Role; rights: Rights; companyIds: readonly string[] | null };

export function growsTo(before: Standing, after: Standing): boolean {
  const doesMore = acts.some(
    (act) => mayDo(after.role, act, after.rights) && !mayDo(before.role, act, before.rights),
  );
  const readsMore = areas.some((area) => mayRead(area, after.rights) && !mayRead(area, before.rights));
  return doesMore || readsMore || reachesMore(before.companyIds, after.companyIds);
}

function reachesMore(before: Standing["companyIds"], after: Standing["companyIds"]): boolean {
  if (before === null) return false;
  return after === null || after.some((companyId) => !before.includes(companyId));
}
