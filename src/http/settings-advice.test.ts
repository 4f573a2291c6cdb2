/** Settings that are likely a slip are saved, and the answer says so. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { payrollLink } from "../../test/support/payroll-link.ts";
import type { SampleLink } from "../../test/support/sample-link.ts";
import { createApiKey } from "../engine/acts/people.ts";
import { at, type ServedHub, servedHub } from "./testing/served-hub.ts";

let served: ServedHub;
let link: SampleLink;
let key: string;

beforeAll(async () => {
  served = await servedHub();
  link = await payrollLink(served.hub, { ledger: "visma-net", isActive: false });
  ({ key } = await createApiKey(served.hub.world, link.actor, { name: "map", scopes: ["read", "map"] }));
});
afterAll(() => served.close());

const save = (settings: object) =>
  served.ask("PUT", `/api/v1/links/${link.linkId}/settings`, {
    key,
    body: { settings },
    headers: { "accept-language": "nl" },
  });

describe("saving settings", () => {
  it("warns of [09], in each pattern that has it, and saves them all the same", async () => {
    const { status, body } = await save({
      formatBas: "[1-2][09][0-9][0-9]",
      formatPnl: "[3-8][0-9][0-9][0-9]",
    });
    expect([status, at(body, "version"), at(body, "findings", "length")]).toEqual([200, 2, 2]);
    // Nobody has read the ledger yet.
    expect(at(body, "findings", 1, "code")).toBe("set-up-unchecked");
    expect(at(body, "findings", 0)).toMatchObject({
      code: "format-class-slip",
      severity: "warning",
      field: "formatBas",
      value: "[1-2][09][0-9][0-9]",
    });
    expect(String(at(body, "findings", 0, "remedy", "fix"))).toMatch(/\[0-9\]/);
    const preview = await served.ask("GET", `/api/v1/links/${link.linkId}/preview`, { key });
    expect((at(preview.body, "findings") as { code: string }[]).map((finding) => finding.code)).toContain(
      "format-class-slip",
    );
  });

  it("says nothing of patterns that say what they mean", async () => {
    const { body } = await save({ formatPreset: "swedish-bas" });
    expect([at(body, "version"), at(body, "findings")]).toEqual([3, []]);
  });
});
