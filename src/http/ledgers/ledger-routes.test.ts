import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readConfig } from "../../config.ts";
import { endpointOf } from "../../open-hub.ts";
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

  it("offers the pretend ledger only where the hub knows of one", async () => {
    const environments = async () =>
      at((await served.ask("GET", "/api/v1/ledgers/visma-net", { key })).body, "environments");
    expect(await environments()).toEqual(["live", "test", "twin"]);
    const { world } = served.hub;
    const config = readConfig({ BILAG_SECRET_KEY: "ab".repeat(32), BILAG_TRY_OUT: "0" });
    const before = world.endpoint;
    world.endpoint = (ledger, environment) => endpointOf(config, {}, ledger, environment);
    expect(await environments()).toEqual(["live", "test"]);
    world.endpoint = before;
  });

  it("lists all without a name, and none under a name that nobody uses", async () => {
    expect(await names("")).toContain("visma-eaccounting");
    expect(await names("?name=Fortnox")).toEqual([]);
  });
});
