// Which parts of the file are read. Customers, employees, articles and periods are skipped: they can be many, and
// personal names have no place in a day's books.

import type { XmlOutline } from "../xml/read-xml.ts";

export const norwegianNamespace = "urn:StandardAuditFile-Taxation-CashRegister:NO";
export const danishNamespace = "urn:StandardAuditFile-Taxation-CashRegister:DK";

export const safTOutline: XmlOutline = {
  auditfile: {
    header: "whole",
    company: {
      companyIdent: "whole",
      companyName: "whole",
      taxRegIdent: "whole",
      generalLedger: { ledgerAccount: "whole" },
      vatCodeDetails: { vatCodeDetail: "whole" },
      basics: { basic: "whole" },
      location: {
        name: "whole",
        cashregister: {
          registerID: "whole",
          regDesc: "whole",
          event: "whole",
          cashtransaction: "whole",
        },
      },
    },
  },
};
