import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { stripTypes, toJavaScript } from "../../scripts/strip-types.ts";
import { temporaryFolder } from "./launch.ts";

function write(root: string, files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), text);
  }
}

describe("toJavaScript", () => {
  it("ends relative imports in .js, in every form, and leaves the others", () => {
    const source = [
      'import { a } from "./a.ts";',
      'export * from "../b.ts";',
      'import "./c.ts";',
      'const d = await import("./d.ts");',
      'const e = new URL("./e.ts", import.meta.url);',
      'import { f } from "a-package/f.ts";',
    ];
    expect(toJavaScript(source.join("\n")).split("\n")).toEqual([
      'import { a } from "./a.js";',
      'export * from "../b.js";',
      'import "./c.js";',
      'const d = await import("./d.js");',
      'const e = new URL("./e.js", import.meta.url);',
      'import { f } from "a-package/f.ts";',
    ]);
  });

  it("keeps lines and columns, so that a stack trace points into the source", () => {
    expect(toJavaScript("const øre: number = 125;\nthrow øre as Error;")).toBe(
      "const øre         = 125;\nthrow øre         ;",
    );
  });
});

describe("stripTypes", () => {
  it("writes what a package needs to run, without tests and text, over what lay there", () => {
    const root = temporaryFolder();
    write(root, {
      "src/main.ts": "export const port: number = 1;",
      "src/main.test.ts": "",
      "src/db/claim.sql": "select 1",
      "src/README.md": "",
      "src/a/fixtures/run.csv": "1;2",
      "twin/twin.ts": "",
      "test/other.ts": "",
      "migrations/0001.sql": "create table a ()",
      "dist/src/gone.js": "",
    });
    expect(stripTypes(root)).toEqual([]);
    const written = readdirSync(path.join(root, "dist"), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(path.join(root, "dist"), path.join(entry.parentPath, entry.name)));
    expect(written.sort()).toEqual([
      "migrations/0001.sql",
      "src/a/fixtures/run.csv",
      "src/db/claim.sql",
      "src/main.js",
      "twin/twin.js",
    ]);
    expect(readFileSync(path.join(root, "dist/src/main.js"), "utf8")).toBe("export const port         = 1;");
  });

  it("names the files in which a .ts name is left", () => {
    const root = temporaryFolder();
    write(root, {
      "src/loads.ts": `const name = 'a';\nawait import("./" + name + "/integration.ts");`,
      "src/speaks.ts": "// see b.ts\nexport {};",
    });
    expect(stripTypes(root)).toEqual(["src/loads.ts"]);
  });
});
