/** The contract of every ledger, over the pretend Visma.net. */
import { ledger } from "../../../src/ledgers/visma-net/ledger.ts";
import { type LedgerBench, testLedger } from "../ledger-suite.ts";
import { journal, options, token } from "./sample-journal.ts";
import { startTwinSession } from "./twin-session.ts";

const name = "Fjellheim Bygg AS";

const bench: LedgerBench = {
  ledger,
  journal,
  token,
  options,
  company: { name, organisationNumber: "923609016", country: "NO", currency: "NOK" },
  writePath: "/v2/journaltransaction",
  codes: {
    closedPeriod: "erp-period-closed",
    accountMissing: "erp-reference-missing",
    accountInactive: "erp-account-inactive",
    unbalanced: "erp-unbalanced",
  },
  // A 201 has no body here: its number stands in a header, which neither a cut-off nor an unreadable body can spoil.
  unclearAfterWriting: [],
  open: async () => {
    const session = await startTwinSession();
    const books = async (method: string, path: string, body: unknown) => {
      const tenant = await session.tenantOf(name);
      return session.control(method, `/visma-net/companies/${tenant}${path}`, body);
    };
    const [debit = "", credit = ""] = journal.rows.map((row) => row.account);
    return {
      twin: session,
      begin: () => session.contextOf(name),
      closePeriod: () => books("PATCH", "/periods/202603", { isClosed: true }),
      deactivate: (account) => books("PATCH", `/accounts/${account}`, { isActive: false }),
      bookByHand: ({ text, amountMinor }) =>
        books("POST", "/journals", {
          on: journal.on,
          description: text,
          rows: [
            { account: debit, debitMinor: amountMinor },
            { account: credit, creditMinor: amountMinor },
          ],
        }),
      copy: ({ number }) => books("POST", `/journals/${number}/copy`, {}),
    };
  },
};

testLedger(bench);
