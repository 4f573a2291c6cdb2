/** The people who can sign in at the twin, and the companies they may reach. Shared by both products. */

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
