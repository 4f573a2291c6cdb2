import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { at, list, type ServedHub, servedHub } from "../testing/served-hub.ts";

let served: ServedHub;
let key: string;
beforeAll(async () => {
  served = await servedHub();
  key = (await served.organisation("Søkerne")).key;
});
afterAll(() => served.close());

async function names(query: string): Promise<unknown[]> {
  const answer = await served.ask("GET", `/api/v1/ledgers${query}`, { key });
  return list(at(answer.body, "items")).map((ledger) => at(ledger, "name"));
}

describe("GET /ledgers", () => {
  it.each(["eAccounting", "eEkonomi", "Spiris Bokföring & Fakturering", "visma-eaccounting"])(
    "finds eAccounting under %s",
    async (name) => {
      expect(await names(`?name=${encodeURIComponent(name)}`)).toEqual(["visma-eaccounting"]);
    },
  );

  it("lists all without a name, and none under a name that nobody uses", async () => {
    expect(await names("")).toContain("visma-eaccounting");
    expect(await names("?name=Fortnox")).toEqual([]);
  });
});
