/** One connection reaches one company of the ledger: the list over all connections is the list of administrations. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sampleLink } from "../../test/support/sample-link.ts";
import { createConnection } from "../engine/acts/connections.ts";
import { createApiKey } from "../engine/acts/people.ts";
import { at, list, type ServedHub, servedHub } from "./testing/served-hub.ts";

let served: ServedHub;
beforeAll(async () => {
  served = await servedHub();
});
afterAll(() => served.close());

describe("the list of connections", () => {
  it("shows the company of each, over both ledgers, its name, and which one nobody has authorised", async () => {
    const { hub } = served;
    const { actor } = await sampleLink(hub, { isActive: false });
    const payroll = { integration: "payroll-journals", twinCompany: "Bruverket i Luleå AB", isActive: false };
    await sampleLink(hub, { ...payroll, actor });
    const wanted = { ledger: "visma-net", name: "Ny anslutning", environment: "twin" as const };
    await createConnection(hub.world, actor, wanted);
    const { key } = await createApiKey(hub.world, actor, { name: "look", scopes: ["read"] });
    const { body } = await served.ask("GET", "/api/v1/connections", { key });
    const told = list(at(body, "items")).map((one) =>
      [at(one, "ledger"), at(one, "name"), at(one, "state"), at(one, "company", "name")].join(", "),
    );
    expect(told.sort()).toEqual([
      "visma-eaccounting, Regnskap, connected, Kaffebar Nord AS",
      "visma-net, Ny anslutning, not-authorised, ",
      "visma-net, Regnskap, connected, Bruverket i Luleå AB",
    ]);
  });
});
