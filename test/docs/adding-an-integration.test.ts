/** The page that tells how to add an integration tells of everything that one may declare, and of nothing else. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { root } from "../architecture/source-files.ts";

const read = (file: string) => readFileSync(path.join(root, file), "utf8");

it("tells of every member of the declaration", () => {
  const [, declared = ""] =
    /export type Integration<[^{]*\{\n(.*?)\n\};/s.exec(read("src/core/integration.ts")) ?? [];
  const members = [...declared.matchAll(/^ {2}(\w+)\??[:(]/gm)].map(([, name = ""]) => name);
  const [, table = ""] = /\| member \|[^\n]*\n(.*?)\n\n/s.exec(read("docs/adding-an-integration.md")) ?? [];
  const told = [...table.matchAll(/^\| (.*?) \|/gm)].flatMap(([, cell = ""]) =>
    [...cell.matchAll(/`(\w+)`/g)].map(([, name = ""]) => name),
  );
  expect(members.length).toBeGreaterThan(20);
  expect(told.toSorted()).toEqual(members.toSorted());
});
