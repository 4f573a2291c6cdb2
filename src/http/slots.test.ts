/** The account set-up as its form shows it: each slot with its answers, and what the ledger says of the account. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sampleLink } from "../../test/support/sample-link.ts";
import { at, list, type ServedHub, servedHub } from "./testing/served-hub.ts";

let served: ServedHub;
let key: string;
let link: Awaited<ReturnType<typeof sampleLink>>;

beforeAll(async () => {
  served = await servedHub();
  const made = await served.organisation("Kaffebar Nord");
  key = made.key;
  link = await sampleLink(served.hub, { actor: made.actor });
  await served.hub.twin.control("PATCH", `/companies/${link.twinCompanyId}/vat-codes/31`, {
    fromOn: "2026-07-01",
    basisPoints: 1200,
  });
  await served.hub.twin.control("PATCH", `/companies/${link.twinCompanyId}/accounts/1904`, {
    isActive: false,
  });
  served.hub.clock.advance(3_600_000);
  await served.ask("GET", `/api/v1/connections/${link.connectionId}/registers/accounts`, { key });
});
afterAll(() => served.close());

async function slot(name: string, on = "", language = "en"): Promise<unknown> {
  const headers = { "accept-language": language };
  const { body } = await served.ask("GET", `/api/v1/links/${link.linkId}/settings${on}`, { key, headers });
  return list(at(body, "slots")).find((one) => at(one, "name") === name);
}

describe("the account set-up, as a form shows it", () => {
  it("says where eAccounting keeps the account, what it is called, its VAT code and the rate on the day", async () => {
    expect(await slot("sales/15", "?on=2026-06-30")).toMatchObject({
      asks: "account",
      path: ["departments", "{department}", "sales/15"],
      where: "eAccounting → Settings → Chart of accounts",
      missingIn: [],
      answers: [
        {
          department: "*",
          doesNotOccur: false,
          account: "3030",
          vatCode: "31",
          ledger: {
            accountName: "Varesalg mat 15 %",
            accountVatCode: "31",
            isActive: true,
            isBlocked: false,
            ratePercent: "15",
          },
        },
        { department: "20", account: "3040", vatCode: "31" },
      ],
    });
    expect(at(await slot("sales/15", "?on=2026-07-01"), "answers", "0", "ledger", "ratePercent")).toBe("12");
  });

  it.each([
    ["nb", "eAccounting → Settings → Chart of accounts – innstillinger, kontoplan"],
    ["sv", "eAccounting → Inställningar → Kontoplan"],
  ])(
    "says so in %s: by the menu's name there where Visma's help tells it, else with what it means",
    async (language, where) => {
      expect(at(await slot("sales/15", "", language), "where")).toBe(where);
    },
  );

  it("says that an account is not active, and that a slot does not occur here", async () => {
    expect(at(await slot("payment/app"), "answers", "0", "ledger", "isActive")).toBe(false);
    expect(at(await slot("credit-sales"), "answers")).toEqual([
      { department: "*", doesNotOccur: true, account: null, vatCode: null, ledger: null },
    ]);
  });
});
