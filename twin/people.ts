/** The people who can sign in at the twin, and the companies they may reach, of both products. */
import { seededId } from "./seeded.ts";
import type { World } from "./world.ts";

export type Person = {
  userName: string;
  password: string;
  id: string;
  email: string;
  firstName: string;
  lastName: string;
  isConsultant: boolean;
  /** May look but not write: refused with 4019 by eAccounting. */
  isReadOnly: boolean;
  companyIds: string[];
  /** A person with several companies can have set one as the one to open; see the switch `defaultCompany`. */
  defaultCompanyId: string | null;
};

/** All sample people have it; the control API changes it. */
const samplePassword = "twin";

export function addSamplePerson(
  { seed, people }: World,
  { email, firstName, lastName, companies, isConsultant = false }: SamplePerson,
): void {
  people.set(email, {
    userName: email,
    password: samplePassword,
    id: seededId(seed, "person", email),
    email,
    firstName,
    lastName,
    isConsultant,
    isReadOnly: false,
    companyIds: companies.map((company) => company.id),
    defaultCompanyId: null,
  });
}

export type SamplePerson = Pick<Person, "email" | "firstName" | "lastName"> & {
  companies: readonly { id: string }[];
  isConsultant?: boolean;
};

/** The first name that nobody here has. */
export function strangerAmong({ people }: World, userNames: readonly string[]): string | undefined {
  return userNames.find((userName) => !people.has(userName.toLowerCase()));
}

export function letIn({ people }: World, userNames: readonly string[], companyId: string): void {
  for (const userName of userNames) people.get(userName.toLowerCase())?.companyIds.push(companyId);
}
