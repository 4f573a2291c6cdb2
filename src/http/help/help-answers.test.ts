/** "Did this help?", counted and shown to those who look after people. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApiKey } from "../../engine/acts/people.ts";
import { at, list, type ServedHub, servedHub } from "../testing/served-hub.ts";
import { helpTopics } from "./help-topics.ts";

let served: ServedHub;
let owner: Awaited<ReturnType<ServedHub["organisation"]>>;
beforeAll(async () => {
  served = await servedHub();
  owner = await served.organisation("Hjelpsomme");
});
afterAll(() => served.close());

const say = (page: string, didHelp: boolean, language: string, key = owner.key) =>
  served.ask("POST", "/api/v1/help-answers", {
    key,
    body: { page, didHelp },
    headers: { "accept-language": language },
  });
const counted = async (key = owner.key) =>
  at((await served.ask("GET", "/api/v1/help-answers", { key })).body, "items");

describe("whether a help page helped", () => {
  it("is counted for each page and language, those that did not help first", async () => {
    const said = [
      await say("begin", true, "sv"),
      await say("begin", true, "sv"),
      await say("begin", false, "nl"),
      await say("z-number-gap", false, "nb"),
      await say("z-number-gap", false, "nb"),
    ];
    expect(said.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(await counted()).toEqual([
      {
        page: "z-number-gap",
        title: expect.stringContaining("Z ‹"),
        language: "nb",
        yesCount: 0,
        noCount: 2,
      },
      { page: "begin", title: null, language: "nl", yesCount: 0, noCount: 1 },
      { page: "begin", title: null, language: "sv", yesCount: 2, noCount: 0 },
    ]);
  });

  it("is read page by page", async () => {
    const page = async (query: string) =>
      (await served.ask("GET", `/api/v1/help-answers?limit=2${query}`, { key: owner.key })).body;
    const first = await page("");
    expect(list(at(first, "items")).map((item) => at(item, "page"))).toEqual(["z-number-gap", "begin"]);
    const second = await page(`&cursor=${at(first, "next")}`);
    expect(list(at(second, "items")).map((item) => at(item, "language"))).toEqual(["sv"]);
    expect(at(second, "next")).toBeNull();
  });

  it("stays within its organisation, and is no more than a count", async () => {
    const other = await served.organisation("Naboene");
    expect(await counted(other.key)).toEqual([]);
    const { key } = await createApiKey(served.hub.world, owner.actor, { name: "leser", scopes: ["read"] });
    expect((await served.ask("GET", "/api/v1/help-answers", { key })).status).toBe(403);
    expect((await say("connect", true, "en", key)).status).toBe(200);
  });

  it("is not asked of pages that there are none of", async () => {
    const { status, body } = await say("anything-else", true, "en");
    expect([status, at(body, "code")]).toEqual([422, "not-valid"]);
  });

  it("takes an answer about every page that the web app has from the API's document", async () => {
    const answers = await Promise.all(helpTopics.map((page) => say(page, true, "da")));
    expect(answers.map(({ status }) => status)).toEqual(helpTopics.map(() => 200));
  });
});
