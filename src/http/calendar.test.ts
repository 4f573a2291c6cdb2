/** The settlement calendar by the API: a day for each department, with what became of it, and the days that have not come. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { sampleLink } from "../../test/support/sample-link.ts";
import { at, list, type ServedHub, servedHub } from "./testing/served-hub.ts";

let served: ServedHub;
let key: string;
let laneId: string;
const settlement = (zNumber: number, businessDate: string, gross = "100.00") => ({
  registerId: "T1",
  zNumber: String(zNumber),
  department: "10",
  businessDate,
  closedAt: `${businessDate}T22:00:00`,
  sales: [{ vatRate: "0", vatCode: "5", gross, net: gross, vat: "0.00" }],
  payments: [{ type: "cash", amount: gross }],
});
const handIn = (...records: unknown[]) =>
  served.ask("POST", `/api/v1/lanes/${laneId}/records`, { key, body: { records } });
const calendar = async (month: string) =>
  list(
    at((await served.ask("GET", `/api/v1/lanes/${laneId}/calendar?month=${month}`, { key })).body, "items"),
  );
const records = async (query: string) => {
  const { body } = await served.ask("GET", `/api/v1/lanes/${laneId}/records?${query}`, { key });
  return list(at(body, "items")).map((record) => at(record, "object"));
};

beforeAll(async () => {
  served = await servedHub();
  const made = await served.organisation("Kalenderbutikkene");
  key = made.key;
  ({ laneId } = await sampleLink(served.hub, { actor: made.actor, isActive: false }));
  await handIn(settlement(7, "2026-03-02"), settlement(9, "2026-03-04"), settlement(10, "2026-03-05"));
  await handIn(settlement(9, "2026-03-04", "120.00"));
});
afterAll(() => served.close());

it("says of each day how many wait, which came again otherwise, and which have not come", async () => {
  const days = (await calendar("2026-03")).filter((day) => String(at(day, "on")) <= "2026-03-04");
  expect(
    days.map((day) => [
      at(day, "on"),
      at(day, "places", "waiting"),
      at(day, "places", "aside"),
      at(day, "again"),
      at(day, "isMissing"),
    ]),
  ).toEqual([
    ["2026-03-02", 1, 0, 0, false],
    ["2026-03-04", 1, 1, 1, false],
    ["2026-03-03", 0, 0, 0, true],
  ]);
  expect(at(days[1], "warned")).toBe(1);
});

it("shows no day of another month", async () => {
  expect(await calendar("2026-04")).toEqual([]);
});

it("leads to the records of one day, and lists the newest first where that is asked", async () => {
  expect(await records("from=2026-03-04&through=2026-03-04")).toHaveLength(2);
  const all = await records("newestFirst=true&limit=200");
  expect(all[0]).toBe((await records("from=2026-03-05&through=2026-03-05"))[0]);
  expect(all).toHaveLength(4);
});
