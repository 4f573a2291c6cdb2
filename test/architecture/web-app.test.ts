import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { loadRegistry } from "../../src/registry.ts";
import { root, sourceFiles } from "./source-files.ts";

const { integrations } = await loadRegistry();
const flows = [...integrations.values()].flatMap((one) => one.flows.map(({ name }) => name));
const folders = ["ledgers", "integrations"].flatMap((kind) => readdirSync(path.join(root, "src", kind)));

describe("the web app", () => {
  it("follows declarations: it knows no integration, flow or ledger by its name", () => {
    const names = [...folders, ...flows].map((name) => RegExp.escape(name)).join("|");
    const known = new RegExp(`["'\`](?:${names})["'\`]`, "g");
    const found = sourceFiles(/^admin\/src\/.*\.tsx?$/)
      .filter((file) => file.path !== "admin/src/api/schema.ts")
      .flatMap((file) => [...file.text.matchAll(known)].map(([word]) => `${file.path}: ${word}`));
    expect(
      found.map((place) => `${place}: let the declaration say what is special, and the API tell it`),
    ).toEqual([]);
  });
});
