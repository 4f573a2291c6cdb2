/** For whom a command acts: the organisation's owner, or the member that --as names, with no more than that member may. */
import { type Act, mayDo, type Rights, type Role } from "../core/index.ts";
import { listOrganisations, listPeople, type OrganisationOwners, type PersonRow } from "../db/index.ts";
import type { Actor } from "../engine/acts/actor.ts";
import type { Hub } from "../open-hub.ts";
import { type CommandContext, type OptionOf, UsageError } from "./command.ts";

export const actingOptions = {
  organisation: { type: "string", help: "option-organisation" },
  as: { type: "string", help: "option-as" },
} as const satisfies Record<string, OptionOf>;

export type ActingPerson = Actor & { organisationName: string; companyIds: readonly string[] | null };

/** Throws `not-allowed` where the person's role does not have the act. */
export async function actingPerson({ given }: CommandContext, hub: Hub, act: Act): Promise<ActingPerson> {
  const organisation = chooseOrganisation(
    await listOrganisations(hub.connection),
    given.text("organisation"),
  );
  const email = given.text("as");
  const member = email === undefined ? ownerOf(organisation) : await memberOf(hub, organisation, email);
  if (!mayDo(member.role, act, member.rights))
    throw new UsageError("member-may-not", { email: member.email, role: member.role, act }, "not-allowed");
  return {
    organisationId: organisation.id,
    organisationName: organisation.name,
    personId: member.personId,
    companyIds: member.companyIds,
  };
}

function chooseOrganisation(
  organisations: readonly OrganisationOwners[],
  wanted: string | undefined,
): OrganisationOwners {
  const named = organisations.filter(
    ({ id, name }) => wanted === undefined || id === wanted || name.toLowerCase() === wanted.toLowerCase(),
  );
  const [first, second] = named;
  const names = organisations.map(({ name }) => name).join(", ");
  if (organisations.length === 0) throw new UsageError("organisation-none", {}, "not-found");
  if (first === undefined)
    throw new UsageError("organisation-unknown", { organisation: wanted ?? "", names });
  if (second !== undefined) throw new UsageError("organisation-which", { names });
  return first;
}

type Member = {
  personId: string;
  email: string;
  role: Role;
  rights: Rights;
  companyIds: readonly string[] | null;
};

function ownerOf({ name, owners }: OrganisationOwners): Member {
  const [owner] = owners;
  if (owner === undefined) throw new UsageError("owner-none", { organisation: name }, "not-found");
  return { ...owner, role: "owner", rights: {}, companyIds: null };
}

async function memberOf(hub: Hub, organisation: OrganisationOwners, email: string): Promise<Member> {
  const { id: organisationId, name } = organisation;
  let after: string | null = null;
  do {
    const people: PersonRow[] = await peopleAfter(hub, organisationId, after);
    const person = people.find((candidate) => candidate.email.toLowerCase() === email.toLowerCase());
    if (person !== undefined) return { ...person, personId: person.id };
    after = people.at(-1)?.id ?? null;
  } while (after !== null);
  throw new UsageError("member-unknown", { email, organisation: name }, "not-found");
}

function peopleAfter(hub: Hub, organisationId: string, after: string | null): Promise<PersonRow[]> {
  return hub.world.db.inOrganisation(organisationId, "read people", (trx) =>
    listPeople(trx, { organisationId, after, limit: 500 }),
  );
}
