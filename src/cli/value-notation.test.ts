import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { valueNotation } from "./value-notation.ts";

it("the help says what may stand after every option, and nothing of options that are gone", () => {
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" });
  const options = files
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) => [
      ...readFileSync(path.join(import.meta.dirname, file), "utf8").matchAll(
        /^\s+"?([a-z-]+)"?: \{ type: "string"|options: \{ "([a-z-]+)": \{ type: "string"/gm,
      ),
    ])
    .map(([, one, other]) => one ?? other);
  expect(options.length).toBeGreaterThan(30);
  expect([...new Set(options)].sort()).toEqual(Object.keys(valueNotation).sort());
});
