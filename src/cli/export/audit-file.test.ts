/** A file of acts that anyone can verify: an auditor changes it in every way and is told. */
import { describe, expect, it } from "vitest";
import { type AuditAct, auditContentHash, auditHash, chainStart } from "../../core/index.ts";
import type { AuditRow } from "../../db/index.ts";
import { entryLine, footerLine, headerLine, verifyAuditLines } from "./audit-file.ts";

const organisationId = "00000000-0000-7000-8000-000000000001";
const header = headerLine({ organisationId, organisation: "Rita AS" });

function chainOf(acts: readonly AuditAct[]): AuditRow[] {
  const rows: AuditRow[] = [];
  for (const [index, act] of acts.entries()) {
    const person = {
      personId: "00000000-0000-7000-8000-00000000000a",
      content: { nr: index, text: "Ærlig" },
    };
    const entry = {
      sequence: index + 1,
      actedAt: `2026-03-10T09:00:0${index}.000Z`,
      act,
      contentHash: auditContentHash(person),
      previousHash: rows.at(-1)?.hash ?? chainStart,
    };
    const hash = auditHash(organisationId, entry);
    rows.push({ ...entry, ...person, hash, hasContent: true, personName: "Rita" });
  }
  return rows;
}

const rows = chainOf(["create organisation", "create key", "run lane"]);
const lastHash = rows.at(-1)?.hash ?? "";
const whole = [header, ...rows.map(entryLine), footerLine({ entries: 3, lastHash })];

async function* each(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}
const verify = (lines: readonly string[]) => verifyAuditLines(each(lines));
const changed = (at: number, change: (line: string) => string) =>
  whole.map((line, index) => (index === at ? change(line) : line));

describe("an exported audit chain", () => {
  it("holds as it was written, also where a content was erased by law", async () => {
    expect(await verify(whole)).toMatchObject({
      isIntact: true,
      isWhole: true,
      entries: 3,
      erased: 0,
      lastHash,
    });
    const erased = rows.map((row) =>
      row.sequence === 2 ? { ...row, hasContent: false, content: null } : row,
    );
    const lines = [header, ...erased.map(entryLine), footerLine({ entries: 3, lastHash })];
    expect(await verify(lines)).toMatchObject({ isIntact: true, isWhole: true, erased: 1 });
  });

  it.each([
    ["an act", (line: string) => line.replace("create key", "delete key")],
    ["who did it", (line: string) => line.replace("00000000000a", "00000000000b")],
    ["when", (line: string) => line.replace("09:00:01", "08:00:01")],
    ["what it said", (line: string) => line.replace("Ærlig", "Aerlig")],
    ["that there was a content", (line: string) => line.replace('"Ærlig"', '""')],
    ["its shape", () => "{}"],
    ["its being JSON", () => "an entry"],
  ])("breaks where %s was changed", async (_what, change) => {
    expect(await verify(changed(2, change))).toMatchObject({ isIntact: false, brokenAt: 2, entries: 1 });
  });

  it("breaks where an entry is left out, moved, or added after the end", async () => {
    const [first = "", one = "", two = "", three = "", last = ""] = whole;
    expect(await verify([first, one, three, last])).toMatchObject({ isIntact: false, brokenAt: 3 });
    expect(await verify([first, two, one, three, last])).toMatchObject({ isIntact: false, brokenAt: 2 });
    expect(await verify([...whole, three])).toMatchObject({ isIntact: false, isWhole: false });
  });

  it("is not whole without its last line, nor with the last line of a longer one", async () => {
    expect(await verify(whole.slice(0, -1))).toMatchObject({ isIntact: true, isWhole: false, entries: 3 });
    const cut = [...whole.slice(0, 3), whole.at(-1) ?? ""];
    expect(await verify(cut)).toMatchObject({ isIntact: true, isWhole: false, entries: 2 });
  });

  it("of one organisation does not pass for another's", async () => {
    const other = headerLine({ organisationId: organisationId.replace(/1$/, "2"), organisation: "Andre AS" });
    expect(await verify([other, ...whole.slice(1)])).toMatchObject({ isIntact: false, brokenAt: 1 });
  });

  it("is told from a file of something else", async () => {
    expect(await verify(["registerId;zNumber", "K1;1"])).toBeNull();
    expect(await verify([])).toBeNull();
  });

  it("has the hashes that docs/audit.md says, reckoned by hand with sha256sum", () => {
    const entry = {
      sequence: 1,
      actedAt: "2026-03-10T09:00:00.000Z",
      act: "run lane",
      contentHash: "ab",
      previousHash: "00",
    };
    // printf '{"act":"run lane","acted_at":"2026-03-10T09:00:00.000Z","content_hash":"ab","organisation_id":"o","previous_hash":"00","sequence":1}' | sha256sum
    expect(auditHash("o", entry)).toBe("cdffff92aeccc61f2488897cbdcbc1fb76448ce7e5aecd7fe8b3ade7c21f4c8b");
    // printf '{"content":{"a":1},"personId":null}' | sha256sum
    expect(auditContentHash({ personId: null, content: { a: 1 } })).toBe(
      "65e1029da67ca92f1b75cf7566c73520410aac8a225e4f9ecd3076de2f43f42d",
    );
  });
});
