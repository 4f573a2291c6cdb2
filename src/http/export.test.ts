/** Documents as a file over the API: who may take them, and what the answer says. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { handInRuns, payrollLink, runOfMarch } from "../../test/support/payroll-link.ts";
import type { SampleLink } from "../../test/support/sample-link.ts";
import { createApiKey } from "../engine/acts/people.ts";
import { at, type ServedHub, servedHub } from "./testing/served-hub.ts";

let served: ServedHub;
let link: SampleLink;
let readKey: string;
let sendKey: string;

beforeAll(async () => {
  served = await servedHub();
  link = await payrollLink(served.hub, { ledger: "visma-net", isActive: false });
  await handInRuns(served.hub, link, runOfMarch);
  const { world } = served.hub;
  readKey = (await createApiKey(world, link.actor, { name: "look", scopes: ["read"] })).key;
  sendKey = (await createApiKey(world, link.actor, { name: "send", scopes: ["read", "send"] })).key;
});
afterAll(() => served.close());

const path = () => `/api/v1/lanes/${link.laneId}/export`;

describe("the export of a lane", () => {
  it("is a copy for whoever may read, and its name says so", async () => {
    const { status, body } = await served.ask("GET", `${path()}?format=sie4&month=2026-01`, { key: readKey });
    expect([status, at(body, "fileName"), at(body, "isCopy")]).toEqual([
      200,
      "Bruverket i Luleå AB 2026-01 COPY TWIN.si",
      true,
    ]);
    const text = Buffer.from(String(at(body, "contentBase64")), "base64").toString("latin1");
    expect(text.split("\r\n").slice(0, 1)).toEqual(["#FLAGGA 0"]);
    expect(at(body, "exported", 0, "object")).toBe("2026/6");
  });

  it("takes the right to send to be imported instead, and tells the next one what is settled", async () => {
    const body = { format: "gbat10", fileName: "mars.gbat10", firstNumber: 100 };
    expect((await served.ask("POST", path(), { key: readKey, body })).status).toBe(403);
    const taken = await served.ask("POST", path(), { key: sendKey, body });
    expect([taken.status, at(taken.body, "isCopy"), at(taken.body, "exported", 2, "on")]).toEqual([
      200,
      false,
      "2026-03-09",
    ]);
    const records = await served.ask("GET", `/api/v1/lanes/${link.laneId}/records`, { key: readKey });
    expect(at(records.body, "items", 0, "postings", 2, "exportedTo")).toBe("mars.gbat10");
    const again = await served.ask("POST", path(), {
      key: sendKey,
      body: { ...body, fileName: "april.gbat10" },
    });
    expect([again.status, at(again.body, "code")]).toEqual([409, "not-in-this-state"]);
  });

  it("refuses a format that is not offered and a month that is none", async () => {
    const answers = [];
    for (const query of ["format=xml", "format=sie4&month=2026-13", "format=toString"])
      answers.push((await served.ask("GET", `${path()}?${query}`, { key: readKey })).status);
    expect(answers).toEqual([422, 422, 422]);
  });
});
