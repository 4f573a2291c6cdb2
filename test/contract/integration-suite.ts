/** What every integration must keep, whatever it books: run over each folder that the registry finds. */
import { describe, expect, it } from "vitest";
import {
  assertJournal,
  type CompanyFlags,
  contentHash,
  type Finding,
  hasErrors,
  type Integration,
  languages,
  type RemedyBook,
} from "../../src/core/index.ts";
import { jsonSchemaOf } from "../../src/lib/json-schema-of.ts";

/** A day far from any border of years, so that samples may look back some months. */
const upTo = "2026-06-30";

export function integrationContract(integration: Integration, books: readonly RemedyBook[]): void {
  const { sample, flows } = integration;
  const company: CompanyFlags = {
    ...sample.company,
    isTest: false,
    isCustomerBlocked: false,
    isGroupBlocked: false,
  };
  const given = flows.flatMap(({ name }) =>
    sample.records({ flow: name, upTo, count: 60 }).map((record) => ({ flow: name, record })),
  );
  const render = (one: { flow: string; record: unknown }, settings: unknown = sample.settings) =>
    integration.render({ ...one, settings, company });

  describe(`${integration.name}, like every integration`, () => {
    it("has its title and its slots in five languages", () => {
      const { title, accountsNote = title } = integration;
      const slots = integration.slots(sample.settings, []);
      const texts = [title, accountsNote, ...slots.map(({ label }) => label)];
      for (const text of texts) {
        expect(languages.filter((language) => text[language].trim() === "")).toEqual([]);
      }
    });

    it("describes its records and settings for senders and forms", () => {
      for (const { name } of flows) {
        const schema = integration.records[name];
        if (schema === undefined) throw new Error(`no schema for ${name}`);
        expect(jsonSchemaOf(schema)).toBeTypeOf("object");
      }
      expect(jsonSchemaOf(integration.settings)).toBeTypeOf("object");
      expect(integration.settings.parse(sample.settings)).toEqual(sample.settings);
    });

    it("has a sample, the same each time, whose records are canonical and each known by a name of its own", () => {
      expect(given.length).toBeGreaterThan(0);
      for (const { name } of flows) {
        const again = sample.records({ flow: name, upTo, count: 60 });
        expect(again).toEqual(given.filter(({ flow }) => flow === name).map(({ record }) => record));
      }
      for (const { flow, record } of given) {
        const stored: unknown = JSON.parse(JSON.stringify(record));
        expect(contentHash(integration.records[flow]?.parse(stored))).toBe(contentHash(record));
      }
      const objects = given.map(({ flow, record }) => `${flow} ${integration.keyOf(flow, record).object}`);
      expect(new Set(objects).size).toBe(objects.length);
    });

    it("renders its sample without an error, the same each time, into parts of different names", () => {
      for (const one of given) {
        expect(hasErrors(integration.check(one.flow, one.record))).toBe(false);
        const rendering = render(one);
        expect(hasErrors(rendering.findings)).toBe(false);
        expect(rendering.documents.length).toBeGreaterThan(0);
        expect(render(one)).toEqual(rendering);
        const parts = rendering.documents.map(({ part }) => part);
        expect(new Set(parts).size).toBe(parts.length);
      }
    });

    it("makes journals that balance, with one side and an origin on every row", () => {
      for (const { document } of given.flatMap((one) => render(one).documents)) {
        if (document.kind !== "journal") continue;
        assertJournal(document);
        expect(document.rows.every(({ origins }) => origins.length > 0)).toBe(true);
        expect(document.reference.trim()).not.toBe("");
      }
    });

    it("books nothing for a test company, a blocked customer or a blocked group, and says why", () => {
      const [one] = given;
      if (one === undefined) throw new Error("no sample");
      for (const flag of ["isTest", "isCustomerBlocked", "isGroupBlocked"] as const) {
        const { documents, findings } = integration.render({
          ...one,
          settings: sample.settings,
          company: { ...company, [flag]: true },
        });
        expect([flag, documents.length, hasErrors(findings)]).toEqual([flag, 0, true]);
        expectRemedies(findings, books);
      }
    });

    it("finds settings under which its sample can be booked, beginning with none", () => {
      const empty = integration.settings.safeParse({});
      const base = empty.success ? empty.data : sample.settings;
      const { settings } = integration.settingsFor(
        given.map(({ record }) => record),
        base,
      );
      expect(integration.settings.parse(settings)).toEqual(settings);
      for (const one of given) expect(hasErrors(render(one, settings).findings)).toBe(false);
    });

    it.each(Object.keys(integration.formats))(
      "reads anything that calls itself %s, and says what is wrong with it",
      async (format) => {
        for (const [name, bytes] of Object.entries(oddFiles)) {
          const findings: Finding[] = [];
          const reader = integration.formats[format];
          for await (const item of reader?.(inChunks(bytes), { company }) ?? []) {
            if (item.kind === "finding") findings.push(item.finding);
            else expect([name, "a record"]).toEqual([name, "a finding"]);
          }
          expect([name, hasErrors(findings)]).toEqual([name, true]);
          expectRemedies(findings, books);
        }
      },
    );
  });
}

function expectRemedies(findings: readonly Finding[], books: readonly RemedyBook[]): void {
  const unknown = findings.filter(({ code }) => !books.some((book) => Object.hasOwn(book, code)));
  expect(unknown.map(({ code }) => `${code} has no remedy`)).toEqual([]);
}

/** No format of ours takes any of these; none may end in an exception, or in silence. */
const oddFiles: Readonly<Record<string, Uint8Array>> = {
  "an empty file": Buffer.from(""),
  blanks: Buffer.from(" \r\n\t \n"),
  "a letter": Buffer.from("Dear accountant, here are the figures.\n"),
  "bytes of nothing": Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919 + 13) % 256),
  "an archive that breaks off": Buffer.from("PK\u0003\u0004\u0014\u0000 and no more", "latin1"),
  "an old workbook": Buffer.from("d0cf11e0a1b11ae1", "hex"),
  "a web page": Buffer.from("<!DOCTYPE html><html><body>Sign in</body></html>"),
  "JSON of something else": Buffer.from('{"hello": "world"}'),
  "a table of something else": Buffer.from("Datum;Kund\n2026-01-01;Björk\n"),
  "SIE that breaks off": Buffer.from('#FLAGGA 0\n#SIETYP 4\n#VER A 1 20260101 "x"\n{\n#TRANS 1930 {} 1.00\n'),
};

async function* inChunks(bytes: Uint8Array, size = 64): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}
