/** What a rendering may know of the company that a record belongs to. */
export type CompanyFlags = {
  externalId: string;
  name: string;
  organisationNumber: string;
  currency: string;
  timeZone: string;
  isTest: boolean;
  isCustomerBlocked: boolean;
  isGroupBlocked: boolean;
};
