/**
 * What a finding says to people is made of words: never a slot's name, a setting's path or a field as programs have them. The samples
 * are taken from the code that makes findings, and from the declarations of every integration and ledger.
 */
import { describe, expect, it } from "vitest";
import { type Finding, languages, type Remedy } from "../../src/core/index.ts";
import { declaredWords } from "../../src/engine/declared-words.ts";
import { remedyBooks } from "../../src/http/finding-answer.ts";
import { jsonSchemaOf } from "../../src/lib/json-schema-of.ts";
import { loadRegistry } from "../../src/registry.ts";
import { fieldWord, isCodeLike } from "../../src/texts/field-words.ts";
import { remedyOf } from "../../src/texts/index.ts";
import { sourceFiles } from "../architecture/source-files.ts";

const registry = await loadRegistry();
const declared = declaredWords(registry);
const books = remedyBooks(registry);

/** Products, the operator's variables, and kinds of content: names that have no other word. */
const names = /Visma\.net|VismaId|BILAG_[A-Z_]+|application\/json/g;

/** What stands in quotes or backticks stands so in a file or a program, and is told as it stands there. */
const withoutQuoted = (text: string) =>
  text.replaceAll(/[“”„«»‘][^“”„«»‘’]*[”“«»’]|`[^`]*`/gu, "").replaceAll(names, "");

/** Formats name what stands in their files, which is told in quotes. */
const makesFindings =
  /^src\/(core|engine|integrations|ledgers)\/(?!.*(\.test\.ts|fixtures|testing|remedies)).*\.ts$/;

function fieldsInCode(): string[] {
  const files = sourceFiles(makesFindings);
  expect(files.length).toBeGreaterThan(100);
  const written = /field(?:: | = )(?:"([^"]+)"|`([^`]+)`)/g;
  return files.flatMap(({ text }) =>
    [...text.matchAll(written)].map(([, plain, pattern = ""]) =>
      // A row's number, an account, a dimension that the source numbers.
      (plain ?? pattern)
        .replaceAll(/\$\{(index|first)\}/g, "2")
        .replace(/\$\{field\}/, "rows[2]")
        .replaceAll(/\$\{[^}]+\}/g, "6"),
    ),
  );
}

/** "lines[2].costCentre": every place of a record's schema. */
function placesIn(schema: unknown, at = ""): string[] {
  const {
    properties = {},
    items,
    anyOf = [],
    oneOf = [],
  } = (schema ?? {}) as {
    properties?: Record<string, unknown>;
    items?: unknown;
    anyOf?: unknown[];
    oneOf?: unknown[];
  };
  return [
    ...(at === "" ? [] : [at]),
    ...Object.entries(properties).flatMap(([name, one]) => placesIn(one, at === "" ? name : `${at}.${name}`)),
    ...(items === undefined ? [] : placesIn(items, `${at}[2]`)),
    ...[...anyOf, ...oneOf].flatMap((one) => placesIn(one, at)),
  ];
}

function fieldsDeclared(): string[] {
  const integrations = [...registry.integrations.values()];
  const slots = integrations.flatMap((one) =>
    [one.settings.parse({}), one.sample.settings].flatMap((settings) => one.slots(settings, [])),
  );
  const slotNames = slots.map(({ name }) => name);
  return [
    ...slotNames,
    ...slotNames.map((name) => `10: ${name}`),
    ...slotNames
      .map((name) => `departments.10.${name}.account`)
      .filter((name) => /(sales|vat|payment)\//.test(name)),
    ...integrations.flatMap((one) =>
      Object.values(one.records).flatMap((each) => placesIn(jsonSchemaOf(each))),
    ),
    ...integrations.flatMap((one) => placesIn(jsonSchemaOf(one.settings))),
    ...[...registry.ledgers.values()].flatMap((one) => placesIn(jsonSchemaOf(one.options))),
    ...[
      "sales/15",
      "account/1940",
      "period/202603",
      "costCentre",
      "dimensions.costCentre",
      "payment/card/visa",
    ],
  ];
}

const fields = [...new Set([...fieldsInCode(), ...fieldsDeclared()])].sort();

describe.each(languages)("in %s", (language) => {
  it("every field that a finding of ours can name has words", () => {
    const strange = fields.filter((field) => {
      const word = fieldWord(field, language, declared);
      return isCodeLike(withoutQuoted(word)) || (isCodeLike(field) && word.includes(field));
    });
    expect(strange).toEqual([]);
  });

  it("every sentence of every finding is made of words", () => {
    const strange = books.flatMap((book) =>
      Object.entries(book).flatMap(([code, remedy]) =>
        ["sales/15", "lines[2].costCentre", "costCentre", "account/1940", "header/curCode"].flatMap(
          (field) => {
            const { means, fix } = remedyOf({ books, declared }, findingOf(code, remedy, field), language);
            return [means, fix].filter((text) => isCodeLike(withoutQuoted(text)));
          },
        ),
      ),
    );
    expect([...new Set(strange)]).toEqual([]);
  });
});

/** With what stands in its texts: figures where there is nothing to be told of, and a name of a program where there is. */
function findingOf(code: string, { text }: Remedy, field: string): Finding {
  const names = [...JSON.stringify(text).matchAll(/\{([a-zA-Z]+)\}/g)].map(([, name = ""]) => name);
  const named: Record<string, string> = {
    slot: field,
    dimension: field,
    what: "TaxCategoryID",
    environment: "twin",
    periodType: "Week4",
    department: "*",
    role: "bookkeeper",
  };
  const parameters = Object.fromEntries(names.map((name) => [name, named[name] ?? "7"]));
  return { code, severity: "error", record: "7", field, value: "7", parameters };
}

it("a right is called what the list of people calls it, and a department that means all says so", () => {
  const told = (finding: Partial<Finding> & { code: string }) =>
    remedyOf({ books, declared }, { severity: "error", ...finding }, "en").means;
  expect(
    told({
      code: "right-missing",
      value: "hand-in / links: write",
      parameters: { role: "viewer", grantedBy: "Kari" },
    }),
  ).toContain("“hand in records / links: write”");
  expect(told({ code: "slot-unanswered", field: "sales/15", value: "*, 20" })).toBe(
    "The set-up says nothing for Sales 15 % (every department, 20). A day that uses it would stand still.",
  );
  const dutch = {
    code: "dimension-not-sent",
    severity: "warning",
    parameters: { dimension: "costCentre" },
  } as const;
  expect(remedyOf({ books, declared }, { ...dutch, value: "100" }, "nl").means).toContain(
    "kostenplaats (100)",
  );
});
