/** The contract of every ledger, over the pretend eAccounting. */
import { ledger } from "../../../src/ledgers/visma-eaccounting/ledger.ts";
import { type LedgerBench, testLedger } from "../ledger-suite.ts";
import { journal, token } from "./sample-journal.ts";
import { startTwinSession } from "./twin-session.ts";

const name = "Kaffebar Nord AS";

const bench: LedgerBench = {
  ledger,
  journal,
  token,
  options: {},
  company: { name, organisationNumber: "912345675", country: "NO", currency: "NOK" },
  writePath: "/v2/vouchers",
  codes: {
    closedPeriod: "ledger-period-locked",
    accountMissing: "ledger-account-missing",
    accountInactive: "ledger-rule",
    unbalanced: "ledger-unbalanced",
  },
  unclearAfterWriting: [
    ["truncated-answer", {}],
    ["unreadable-answer", {}],
  ],
  open: async () => {
    const session = await startTwinSession();
    const books = async (method: string, path: string, body: unknown) => {
      const companies = (await session.control("GET", "/companies")) as { id: string; name: string }[];
      const companyId = companies.find((one) => one.name === name)?.id ?? "";
      return session.control(method, `/companies/${companyId}${path}`, body);
    };
    const numbers = journal.rows.map((row) => Number(row.account));
    return {
      twin: session,
      begin: async () =>
        session.context(await session.signIn({ userName: "kari@kaffebarnord.example", company: name })),
      closePeriod: () => books("POST", "/lock", { to: "2026-03-31" }),
      deactivate: (account) => books("PATCH", `/accounts/${account}`, { isActive: false }),
      bookByHand: ({ text, amountMinor }) =>
        books("POST", "/vouchers", {
          on: journal.on,
          text,
          rows: [
            { account: numbers[0], debitMinor: amountMinor },
            { account: numbers[1], creditMinor: amountMinor },
          ],
        }),
      copy: ({ id }) => books("POST", `/vouchers/${id}/copy`, {}),
    };
  },
};

testLedger(bench);
