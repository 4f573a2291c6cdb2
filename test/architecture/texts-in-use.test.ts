/** A text that nobody says is five sentences that somebody translates for nothing. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { root, type SourceFile, sourceFiles } from "./source-files.ts";
import { cataloguesOf, isSaid, type TextCatalogue, withoutTextNames } from "./texts-in-use.ts";

const allKeys = (catalogues: readonly TextCatalogue[]) => catalogues.flatMap(({ keys }) => keys);
const nobodySays = ({ file }: TextCatalogue, key: string) => `${file.path}: nobody says ${key}`;

it("finds no text of the command line that nobody says", () => {
  const product = sourceFiles(/^src\/.*(?<!\.test)\.ts$/);
  const catalogues = product
    .filter(({ path: file }) => file.startsWith("src/texts/cli-texts/"))
    .flatMap(cataloguesOf);
  const said = product.map(withoutTextNames).join("\n");
  const silent = catalogues.flatMap((one) =>
    one.keys.filter((key) => !isSaid(key, said)).map((key) => nobodySays(one, key)),
  );
  expect(allKeys(catalogues).length).toBeGreaterThan(300);
  expect(silent).toEqual([]);
});

it("finds no text of the web app that nobody says", () => {
  const screens = sourceFiles(/^admin\/src\/(?!api\/schema).*(?<!\.test)\.tsx?$/);
  const catalogues = screens.flatMap(cataloguesOf);
  // What the server answers with is told under its own names: fields, states, codes, rules.
  const openapi = readFileSync(path.join(root, "openapi.json"), "utf8");
  const written = sourceFiles(/^src\/(engine|integrations)\/(?!.*remedies).*(?<!\.test)\.ts$/).map(
    ({ text }) => text.replaceAll(/\/\*.*?\*\/|\/\/[^\n]*/gs, ""),
  );
  // In quotes, or as a name that stands for itself in an object.
  const names = [openapi, ...written].join("\n").matchAll(/"([^"\n]+)"|\b(\w+)(?=\??[:,]| })/g);
  const fromServer = new Set(Array.from(names, ([, quoted, plain]) => quoted ?? plain));
  const silent = catalogues.flatMap((one) => {
    const folder = path.dirname(one.file.path);
    // What all screens say may be chosen anywhere.
    const mayName = ({ path: file, text }: SourceFile) =>
      folder === "admin/src/parts" ||
      path.dirname(file) === folder ||
      new RegExp(`\\b${one.name}\\b`).test(text);
    const said = screens.filter(mayName).map(withoutTextNames).join("\n");
    return one.keys
      .filter((key) => !isSaid(key, said) && !fromServer.has(key))
      .map((key) => nobodySays(one, key));
  });
  expect(allKeys(catalogues).length).toBeGreaterThan(1_000);
  expect(silent).toEqual([]);
});
