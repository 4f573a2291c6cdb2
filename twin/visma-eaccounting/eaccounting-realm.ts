/** eAccounting as the identity server knows it: scopes, companies, claims. visma-facts §2 */
import type { Realm } from "../identity/realm.ts";
import type { Eaccounting } from "./eaccounting.ts";

/** `acr_values=service:…` with this id limits the picker to companies with eAccounting. All of the twin's have it. */
const eaccountingServiceId = "44643EB1-3F76-4C1C-A672-402AE8085934";

export function eaccountingRealm(eaccounting: Eaccounting): Realm {
  return {
    product: "visma-eaccounting",
    title: "Visma eAccounting",
    scopes: {
      "ea:api": "use the API",
      "ea:sales": "read and change customers, invoices and company settings",
      "ea:sales_readonly": "read customers, invoices and company settings",
      "ea:accounting": "read and book vouchers, accounts and VAT codes",
      "ea:accounting_readonly": "read vouchers, accounts and VAT codes",
      "ea:purchase": "read and change suppliers, attachments and bank accounts",
      "ea:purchase_readonly": "read suppliers, attachments and bank accounts",
      "vls:api": "use the payroll API",
      offline_access: "go on when you are not signed in",
      openid: "know who you are",
      email: "know your e-mail address",
      profile: "know your name",
    },
    // Needed always (§2); that it cannot be unticked is assumed.
    scopesFixed: ["ea:api"],
    companiesOf: (person, acrValues) => {
      const service = acrValues
        .find((value) => value.toLowerCase().startsWith("service:"))
        ?.slice("service:".length);
      if (service && service.toLowerCase() !== eaccountingServiceId.toLowerCase()) return [];
      return person.companyIds.flatMap((id) => {
        const company = eaccounting.companies.get(id);
        return company ? [{ id, name: company.name }] : [];
      });
    },
    claimsOf: (_person, companyId) => ({ customer_id: companyId }),
  };
}
