/** What became of a file can be read later: what its reader refused stood in the answer to the upload only. */
import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type SampleLink, sampleLink } from "../../test/support/sample-link.ts";
import { fileImportsKeptDays, keepHouse } from "../engine/keep-house.ts";
import { at, list, type ServedHub, servedHub } from "./testing/served-hub.ts";

let served: ServedHub;
let link: SampleLink;
let key: string;
let stranger: string;
beforeAll(async () => {
  served = await servedHub({ seed: 31 });
  const own = await served.organisation("Filene");
  key = own.key;
  ({ key: stranger } = await served.organisation("Andre"));
  link = await sampleLink(served.hub, { actor: own.actor, isActive: false });
});
afterAll(() => served.close());

const voucher = (number: number, sales: string) => `#VER A ${number} 20260302 "Z ${number}"
{
#TRANS 1920 {} 100.00
#TRANS 3000 {} -${sales}
}`;
const sie = (...vouchers: string[]) => ["#FLAGGA 0", "#SIETYP 4", "#VALUTA NOK", ...vouchers].join("\n");
/** The second does not balance: 100.00 against 98.00. */
const withUnbalanced = sie(voucher(1, "100.00"), voucher(2, "98.00"), voucher(3, "100.00"));

const filesPath = () => `/api/v1/lanes/${link.laneId}/files`;
const handIn = (bytes: string, query = "") => served.ask("POST", filesPath() + query, { key, bytes });
const files = async () => list(at((await served.ask("GET", filesPath(), { key })).body, "items"));
const codes = (body: unknown) => list(at(body, "findings")).map((finding) => at(finding, "code"));

describe("a file that was handed in", () => {
  let fileImportId: string;

  it("is answered with an id, under which its refusals are read again, without the file", async () => {
    const answer = await handIn(withUnbalanced, "?fileName=dag%202026-03-02.se");
    expect(answer.body).toMatchObject({ records: 2, taken: 2, errors: 1, findingsCount: 1 });
    fileImportId = String(at(answer.body, "fileImportId"));
    const { body } = await served.ask("GET", `${filesPath()}/${fileImportId}`, {
      key,
      headers: { "accept-language": "sv" },
    });
    expect(body).toMatchObject({
      fileImportId,
      fileName: "dag 2026-03-02.se",
      format: "sie4",
      contentHash: createHash("sha256").update(withUnbalanced).digest("hex"),
      sizeBytes: Buffer.byteLength(withUnbalanced),
      receivedAt: "2026-03-10T09:00:00.000Z",
      handedInBy: link.actor.personId,
      ...{ records: 2, taken: 2, already: 0, setAside: 0, errors: 1, findingsCount: 1 },
      findings: [{ code: "voucher-does-not-balance", severity: "error" }],
    });
    expect(at(body, "findings", 0, "remedy", "means")).toMatch(/2[.,]00/);
    expect(JSON.stringify(body)).not.toContain("#VER");
  });

  it("counts what was known before when it is handed in again", async () => {
    expect((await handIn(withUnbalanced)).body).toMatchObject({ taken: 0, already: 2, errors: 1 });
  });

  it("stands in the lane's list, the newest first, page by page", async () => {
    const [again, first] = await files();
    expect(again).toMatchObject({ fileName: null, taken: 0, already: 2 });
    expect(first).toMatchObject({ fileImportId, fileName: "dag 2026-03-02.se", taken: 2 });
    expect(first).not.toHaveProperty("findings");
    const page = await served.ask("GET", `${filesPath()}?limit=1`, { key });
    const next = String(at(page.body, "next"));
    const second = await served.ask("GET", `${filesPath()}?limit=1&cursor=${next}`, { key });
    expect([at(page.body, "items", 0), at(second.body, "items", 0)]).toEqual([again, first]);
    expect(at(second.body, "next")).toBeNull();
  });

  it("is not there for another organisation, nor on a lane that it was not handed in to", async () => {
    for (const path of [filesPath(), `${filesPath()}/${fileImportId}`])
      expect((await served.ask("GET", path, { key: stranger })).status).toBe(404);
    const other = await sampleLink(served.hub, {
      actor: link.actor,
      integration: "payroll-journals",
      ledger: "visma-eaccounting",
      isActive: false,
    });
    const elsewhere = `/api/v1/lanes/${other.laneId}/files`;
    expect((await served.ask("GET", `${elsewhere}/${fileImportId}`, { key })).status).toBe(404);
    expect(at((await served.ask("GET", elsewhere, { key })).body, "items")).toEqual([]);
  });

  it("keeps the first findings only, errors before warnings, and how many there were", async () => {
    const many = sie(...Array.from({ length: 250 }, (_, index) => voucher(1_000 + index, "99.00")));
    const answer = await handIn(many);
    const id = String(at(answer.body, "fileImportId"));
    const { body } = await served.ask("GET", `${filesPath()}/${id}`, { key });
    expect([at(body, "errors"), at(body, "findingsCount"), at(body, "findings", "length")]).toEqual([
      250, 250, 200,
    ]);
  });

  it("is only checked without a trace", async () => {
    const before = (await files()).length;
    const { body } = await served.ask("POST", `${filesPath()}/check`, { key, bytes: withUnbalanced });
    expect(codes(body)).toEqual(["voucher-does-not-balance"]);
    expect(body).not.toHaveProperty("fileImportId");
    expect(await files()).toHaveLength(before);
  });

  it("may not be named with control characters", async () => {
    expect((await handIn(withUnbalanced, "?fileName=a%00b")).status).toBe(422);
  });
});

it("a file of no kind that the link reads is refused with the formats that it does read, by their names", async () => {
  const { status, body } = await handIn("<html><body>Sign in</body></html>");
  expect([status, codes(body)]).toEqual([422, ["format-unsupported"]]);
  expect(at(body, "findings", 0, "remedy", "means")).toBe(
    "This is no file that the link can read. It reads: SAF-T Cash Register (.xml), SIE 4 (.se, .si), CSV (.csv, .txt), JSON (.json, .jsonl).",
  );
});

describe("a file of another company", () => {
  const foreign = ["#FLAGGA 0", "#SIETYP 4", "#ORGNR 559999-9999", voucher(1, "100.00")].join("\n");

  it("is told as such at the check, and not as unreadable", async () => {
    const { status, body } = await served.ask("POST", `${filesPath()}/check`, { key, bytes: foreign });
    expect([status, codes(body)]).toEqual([200, ["company-differs"]]);
    expect(body).toMatchObject({ isOtherCompanys: true, records: 0, errors: 0 });
    const own = await served.ask("POST", `${filesPath()}/check`, { key, bytes: withUnbalanced });
    expect(own.body).toMatchObject({ isOtherCompanys: false, errors: 1 });
  });

  it("is refused when it is handed in, with the number that it gives, and stands in the list as nothing", async () => {
    const { status, body } = await handIn(foreign, "?fileName=theirs.se");
    expect([status, codes(body)]).toEqual([422, ["company-differs"]]);
    expect(at(body, "findings", 0, "remedy", "means")).toContain("559999-9999");
    expect((await files())[0]).toMatchObject({ fileName: "theirs.se", records: 0, taken: 0, errors: 0 });
  });
});

describe("a file without anything to book", () => {
  it.each([
    ["a SIE file without vouchers", sie('#FNAMN "Kaffebar"', '#KONTO 1920 "Bank"')],
    ["one that names no currency either", '#FLAGGA 0\n#SIETYP 4\n#KONTO 1920 "Bank"'],
    ["a table of its header", "department;register;z;date;kind;code;vat_code;gross;net;vat;count\n"],
    ["an empty list", "[]"],
  ])("is told: %s", async (_, bytes) => {
    const { status, body } = await handIn(bytes);
    expect([status, codes(body), at(body, "errors")]).toEqual([200, ["nothing-in-file"], 0]);
    expect(at(body, "findings", 0, "severity")).toBe("warning");
  });
});

it("a file is answered and kept where no database can keep what stands in it", async () => {
  const answer = await handIn('[{"id":"\\u0000","day":"\\ud83d","currency":"\\u0000"}]');
  expect([answer.status, at(answer.body, "taken")]).toEqual([200, 0]);
  expect(answer.text).toContain("\uFFFD");
});

it("files are let go of when their time is over, in every organisation", async () => {
  const { world, clock } = served.hub;
  clock.advance((fileImportsKeptDays - 1) * 86_400_000);
  await handIn("[]", "?fileName=young.json");
  await keepHouse(world, null);
  expect((await files()).length).toBeGreaterThan(1);
  clock.advance(1.5 * 86_400_000);
  await keepHouse(world, null);
  expect((await files()).map((file) => at(file, "fileName"))).toEqual(["young.json"]);
});
