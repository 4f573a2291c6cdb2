import { describe, expect, it } from "vitest";
import { goldenWire } from "./fixtures/golden.ts";
import { fileChunks, readAll, textChunks } from "./fixtures/read-all.ts";
import { integration } from "./integration.ts";
import { readJson } from "./read-json.ts";
import { isSettlement, type TillRecord } from "./till-record.ts";

const namesOf = (records: readonly TillRecord[]) =>
  records.filter(isSettlement).map(({ registerId, zNumber }) => `${registerId}/${zNumber}`);
const days = ["1", "2", "3"].map((zNumber) => ({ ...goldenWire, zNumber }));

describe("readJson", () => {
  it.each([
    ["one object", JSON.stringify(days[0]), ["K1/1"]],
    ["an array", JSON.stringify(days), ["K1/1", "K1/2", "K1/3"]],
    ["an array written over many lines", JSON.stringify(days, null, 2), ["K1/1", "K1/2", "K1/3"]],
    ["an object with settlements", JSON.stringify({ settlements: days }), ["K1/1", "K1/2", "K1/3"]],
    ["JSON lines", days.map((day) => JSON.stringify(day)).join("\r\n"), ["K1/1", "K1/2", "K1/3"]],
    ["a text with a byte order mark", `\ufeff${JSON.stringify(days[0])}\n`, ["K1/1"]],
    ["an empty array", "[]", []],
  ])("reads %s", async (_, text, expected) => {
    for (const size of [1, 3, 100_000]) {
      expect(namesOf((await readAll(readJson, textChunks(text, size))).records)).toEqual(expected);
    }
  });

  it("tells the first thousand things that are wrong with one settlement, and reads the others", async () => {
    const text = JSON.stringify([{ ...goldenWire, sales: Array.from({ length: 5_000 }, () => 0) }, days[1]]);
    const { records, findings } = await readAll(readJson, textChunks(text, 10_000));
    expect([findings.length, namesOf(records)]).toEqual([1_000, ["K1/2"]]);
  });

  it("is not misled by braces, quotes and backslashes inside texts", async () => {
    const department = 'Kafé "Å" }{ \\ ][ €';
    const text = JSON.stringify([{ ...goldenWire, department }, days[1]]);
    const { records } = await readAll(readJson, textChunks(text, 1));
    expect(records.filter(isSettlement).map((record) => record.department)).toEqual([department, undefined]);
  });

  it("books the sample file's two tills, each closing", async () => {
    const { records, findings } = await readAll(readJson, fileChunks("settlements.json"));
    expect(findings).toEqual([]);
    expect(namesOf(records)).toEqual(["SENTRUM-1/1001", "HAVNA-1/1001"]);
    expect(records.flatMap((record) => integration.check("settlements", record))).toEqual([]);
  });

  it("sets bad lines aside with all their findings and reads the others, and misses only the day that never came", async () => {
    const { records, findings } = await readAll(readJson, fileChunks("good-and-bad.jsonl"));
    expect(namesOf(records)).toEqual(["SENTRUM-1/1002", "SENTRUM-1/1006"]);
    expect(
      findings.map(({ code, record, field, parameters }) => [code, record, field, parameters?.line]),
    ).toEqual([
      ["amount-not-text", "SENTRUM-1/1003", "sales[0].gross", 2],
      ["amount-ambiguous", "SENTRUM-1/1003", "sales[0].net", 2],
      ["json-malformed", "file", undefined, 3],
    ]);
  });

  it("says of a settlement with more lines than a till reports how many they are, and reads the next one", async () => {
    const crowded = { ...days[0], sales: Array.from({ length: 10_001 }, () => 0) };
    const { records, findings } = await readAll(readJson, textChunks(JSON.stringify([crowded, days[1]])));
    expect(namesOf(records)).toEqual(["K1/2"]);
    const parameters = { most: 10_000, line: 1 };
    const about = { record: "K1/1", field: "sales", value: "10001", parameters };
    expect(findings).toEqual([{ code: "too-many-lines", severity: "error", ...about }]);
  });

  it.each(["[]", " [ ]\n", '{"settlements": []}'])(
    "leaves it to others to tell that %s holds nothing",
    async (text) => {
      expect(await readAll(readJson, textChunks(text))).toMatchObject({ records: [], findings: [] });
    },
  );

  it.each([
    ["a text that is no JSON", "department;register\n10;K1", "json-malformed", 1],
    ["an object that breaks off", `\n${JSON.stringify(days[0]).slice(0, -5)}`, "json-truncated", 2],
    ["an array that breaks off", `[${JSON.stringify(days[0])},`, "json-truncated", 1],
    ["a text of nothing", "  \n", "file-empty", 1],
    ["no text at all", "", "file-empty", 1],
  ])("tells of %s", async (_, text, code, line) => {
    const { findings } = await readAll(readJson, textChunks(text));
    expect(findings).toMatchObject([{ code, severity: "error", record: "file", parameters: { line } }]);
  });
});
