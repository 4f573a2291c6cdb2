/** A certificate is a proof only where somebody else can check it: by what the API gives and docs/audit.md says, with none of our code. */
import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { attachingSettings } from "../../test/support/attached-files.ts";
import { handIn, settlementsOf } from "../../test/support/one-more-settlement.ts";
import { handInRuns, runOfMarch } from "../../test/support/payroll-link.ts";
import { type SampleLink, sampleLink } from "../../test/support/sample-link.ts";
import { at, list, type ServedHub, servedHub } from "./testing/served-hub.ts";

let served: ServedHub;
let key: string;
let actor: SampleLink["actor"];
beforeAll(async () => {
  served = await servedHub({ seed: 47 });
  ({ key, actor } = await served.organisation("Beviset"));
});
afterAll(() => served.close());

/** As the page tells it, written anew. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(",")}}`;
}
const hashOf = (value: unknown) => createHash("sha256").update(canonical(value)).digest("hex");

const get = async (path: string) => (await served.ask("GET", `/api/v1${path}`, { key })).body;

/** Of how many requests each of the lane's booked postings consists, once its certificate was checked. */
async function checkedBooked(link: SampleLink): Promise<number[]> {
  await served.hub.run();
  const requests: number[] = [];
  const postings = list(at(await get(`/postings?laneId=${link.laneId}&state=booked`), "items"));
  for (const { id, object } of postings as { id: string; object: string }[]) {
    const certificate = at(await get(`/postings/${id}`), "certificate");
    const [record] = list(
      at(await get(`/lanes/${link.laneId}/records?object=${encodeURIComponent(object)}`), "items"),
    );
    const { document, steps } = (await get(`/postings/${id}/document`)) as {
      document: unknown;
      steps: { request: { body?: unknown }; attachment?: unknown }[];
    };
    requests.push(steps.length);
    const [first] = steps;
    const asked =
      steps.length === 1
        ? first?.request.body
        : steps.map(({ request, attachment }) => ({ body: request.body, attachment }));
    expect(certificate).toMatchObject({
      recordHash: hashOf(at(await get(`/records/${at(record, "id")}`), "payload")),
      documentHash: hashOf(document),
      requestHash: hashOf(asked),
      heldHash: hashOf(at(await get(`/postings/${id}/held`), "held")),
    });
  }
  return requests;
}

describe("the hashes of a certificate", () => {
  it("are those of record, document, request and what the ledger holds, for a voucher of one request", async () => {
    const link = await sampleLink(served.hub, { actor });
    await handIn(served.hub, link, settlementsOf(served.hub, 1));
    expect(await checkedBooked(link)).toEqual([1, 1]);
  });

  it("are so for a journal that is released in a second request", async () => {
    const link = await sampleLink(served.hub, {
      actor,
      integration: "payroll-journals",
      twinCompany: "Bruverket i Luleå AB",
      options: { release: "released" },
    });
    await handInRuns(served.hub, link, runOfMarch);
    expect(await checkedBooked(link)).toEqual([2, 2, 2]);
  });

  it("cover the file beside a voucher by its own hash", async () => {
    ({ key, actor } = await served.organisation("Vedleggene"));
    const link = await sampleLink(served.hub, { actor, settings: attachingSettings(served.hub) });
    await handIn(served.hub, link, settlementsOf(served.hub, 1));
    expect(await checkedBooked(link)).toEqual([2, 2]);
  });
});
