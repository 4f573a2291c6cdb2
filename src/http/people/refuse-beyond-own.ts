/** Nobody gives away more than they have: not a higher role, not an act, not a company, not what they may not read. */
import { type Act, AppError, acts, areas, mayDo, mayRead, type Rights, type Role } from "../../core/index.ts";
import type { Signed } from "../../engine/acts/people.ts";

export function refuseHigherRole(signed: Signed, role: Role): void {
  const excess = acts.filter((act) => mayDo(role, act) && !mayDo(signed.role, act, signed.rights));
  if (excess.length > 0)
    throw new AppError(
      "not-allowed",
      `A ${signed.role} cannot give the role ${role}: it may ${excess.join(", ")}.`,
    );
}

/**
 * For making and changing people: whoever does may invite them, and the link lets its holder sign in as them. What counts is
 * then what the caller itself may: a key that only manages people would otherwise make itself an owner with a browser.
 */
export function refuseRoleBeyondActs(signed: Signed, role: Role): void {
  const excess = acts.filter((act) => mayDo(role, act) && !signed.acts.has(act));
  if (excess.length > 0)
    throw new AppError(
      "not-allowed",
      `The role ${role} may ${excess.join(", ")}, which whoever asks may not.`,
    );
}

/**
 * `before`: what the person has had already, which nobody is asked to take away. Without it somebody who may not read an area
 * would make a reader of it, and take that one's key or link.
 */
export function refuseMoreReading(signed: Signed, rights: Rights, before?: Rights): void {
  const isGiven = (area: (typeof areas)[number]) =>
    mayRead(area, rights) && (before === undefined || !mayRead(area, before));
  const excess = areas.filter((area) => isGiven(area) && !mayRead(area, signed.rights));
  if (excess.length > 0)
    throw new AppError(
      "not-allowed",
      `The person would read ${excess.join(", ")}, which whoever asks may not.`,
    );
}

/** The key counts, not only its person: a narrow key cannot make itself a wide one. */
export function refuseOtherActs(signed: Signed, wanted: readonly Act[]): void {
  const excess = wanted.filter((act) => !signed.acts.has(act));
  if (excess.length > 0) throw new AppError("not-allowed", `This key itself may not: ${excess.join(", ")}.`);
}
