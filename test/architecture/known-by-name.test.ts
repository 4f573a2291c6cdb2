/** Integrations, flows and ledgers are known by what they declare: a special case under a name would be a folder in two places. */
import { readdirSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { loadRegistry } from "../../src/registry.ts";
import { root, sourceFiles } from "./source-files.ts";

const { integrations } = await loadRegistry();
const flows = [...integrations.values()].flatMap((one) => one.flows.map(({ name }) => name));
const folders = ["ledgers", "integrations"].flatMap((kind) => readdirSync(path.join(root, "src", kind)));
const oneOf = (names: readonly string[]) => names.map((name) => RegExp.escape(name)).join("|");
/** Folders anywhere; flows, which are called by everyday words ("payments"), where something is made to depend on them. */
const known = new RegExp(
  `["'\`](?:${oneOf(folders)})["'\`]|(?:[!=]==? |case )["'\`](?:${oneOf(flows)})["'\`]`,
  "g",
);

/** A ledger's addresses, and the twin that plays it: the two things of a ledger that do not lie in its folder. */
const namesLedgers = /^src\/(config\.ts|cli\/try-out\/twin-products\.ts|cli\/try\/put-into-books\.ts)$/;

function namedIn(files: RegExp): string[] {
  const found = sourceFiles(files).filter(
    ({ path: file }) =>
      !/\.test\.ts$|\/testing\//.test(file) && file !== "admin/src/api/schema.ts" && !namesLedgers.test(file),
  );
  expect(found.length).toBeGreaterThan(100);
  return found
    .flatMap((file) =>
      [...withoutComments(file.text).matchAll(known)].map(([word]) => `${file.path}: ${word}`),
    )
    .map((place) => `${place}: let the declaration say what is special, and the API tell it`);
}

const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");

it("the web app knows no integration, flow or ledger by its name", () => {
  expect(namedIn(/^admin\/src\/.*\.tsx?$/)).toEqual([]);
});

it("nor does the house around them", () => {
  expect(namedIn(/^src\/(?!integrations\/|ledgers\/|formats\/).*\.ts$/)).toEqual([]);
});
