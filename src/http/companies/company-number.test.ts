import { afterAll, beforeAll, expect, it } from "vitest";
import { at, list, type ServedHub, servedHub } from "../testing/served-hub.ts";

let served: ServedHub;
let key: string;
beforeAll(async () => {
  served = await servedHub();
  key = (await served.organisation("Tallene")).key;
});
afterAll(() => served.close());

const codes = (body: unknown) => list(at(body, "findings")).map((finding) => at(finding, "code"));
const company = (externalId: string, organisationNumber: string, country = "NO") => ({
  externalId,
  name: "Kafé Nord",
  organisationNumber,
  country,
  currency: "NOK",
  timeZone: "Europe/Oslo",
});
const add = (of: ReturnType<typeof company>) => served.ask("POST", "/api/v1/companies", { key, body: of });

it("an organisation number that no company of the country can have is refused, and says how many digits there are", async () => {
  const { status, body } = await add(company("short", "12345"));
  expect([status, codes(body)]).toEqual([422, ["organisation-number-impossible"]]);
  expect(at(body, "findings", 0)).toMatchObject({ field: "organisationNumber", value: "12345" });
  expect(at(body, "findings", 0, "remedy", "means")).toContain("9 digits");
  expect((await add(company("words", "NO 923609016 MVA"))).status).toBe(422);
});

it("a check digit that does not fit is told and stands in nobody's way", async () => {
  const { status, body } = await add(company("made-up", "912 345 675"));
  expect([status, codes(body)]).toEqual([201, ["organisation-number-unlikely"]]);
  const path = `/api/v1/companies/${at(body, "id")}`;
  expect(codes((await served.ask("GET", path, { key })).body)).toEqual(["organisation-number-unlikely"]);
  const right = await served.ask("PATCH", path, { key, body: { organisationNumber: "923609016" } });
  expect([right.status, codes(right.body)]).toEqual([200, []]);
  const wrong = await served.ask("PATCH", path, { key, body: { organisationNumber: "92360901" } });
  expect([wrong.status, codes(wrong.body)]).toEqual([422, ["organisation-number-impossible"]]);
});

it("a company may have no number yet, and any number where the country's rule is not known", async () => {
  expect((await add(company("none", ""))).status).toBe(201);
  expect(codes((await add(company("finnish", "1234567-8", "FI"))).body)).toEqual([]);
});
