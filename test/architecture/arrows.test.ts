import { describe, expect, it } from "vitest";
import { advice, parts } from "./arrows.ts";
import { type SourceFile, sourceFiles } from "./source-files.ts";

const files = sourceFiles(/^(src|twin)\/.*\.ts$/).filter(
  (file) => !file.path.endsWith(".test.ts") && !file.path.includes("/testing/"),
);
const partOf = (path: string) => parts.find((part) => part.holds.test(path));

describe("the house", () => {
  it("has a part for every file", () => {
    expect(files.filter((file) => partOf(file.path) === undefined).map((file) => file.path)).toEqual([]);
  });

  it("has arrows in one direction only", () => {
    expect(files.flatMap(wrongArrows)).toEqual([]);
  });

  it("keeps ledgers and integrations from knowing each other", () => {
    const neighbours = files.flatMap((file) => {
      const own = /^src\/(ledgers|integrations)\/[^/]+\//.exec(file.path)?.[0];
      if (own === undefined) return [];
      return file.imports
        .filter((name) => /^src\/(ledgers|integrations)\//.test(name) && !name.startsWith(own))
        .map((name) => `${file.path} → ${name}: folders beside each other share nothing but the core`);
    });
    expect(neighbours).toEqual([]);
  });

  it("does not know Visma below the ledgers", () => {
    const knowing = files.filter(
      (file) => /^src\/(core|db|engine|http|lib)\//.test(file.path) && /visma/i.test(file.text),
    );
    expect(
      knowing.map((file) => `${file.path}: say "the ledger", or move it into a folder under ledgers/`),
    ).toEqual([]);
  });

  it("builds queries only in db", () => {
    expect(files.filter((file) => /^src\/(?!db\/)/.test(file.path)).flatMap(queriesIn)).toEqual([]);
  });

  it("has no cycle of imports within a part", () => {
    expect(cyclesIn(files)).toEqual([]);
  });

  it("has none in the web app", () => {
    const pages = sourceFiles(/^admin\/src\/.*(?<!\.test)\.tsx?$/);
    expect(pages.length).toBeGreaterThan(100);
    expect(cyclesIn(pages)).toEqual([]);
  });
});

function wrongArrows(file: SourceFile): string[] {
  const part = partOf(file.path);
  if (part === undefined) return [];
  return file.imports.flatMap((name) => {
    const target = partOf(name);
    if (target === undefined || target.name === part.name) return [];
    const allowed = part.may.includes(target.name) && (part.only?.[target.name]?.test(name) ?? true);
    return allowed
      ? []
      : [`${file.path} → ${name}: ${advice[part.name] ?? `${part.name} may not import ${target.name}`}`];
  });
}

const queryMarks = [
  /\.(?:selectFrom|insertInto|updateTable|deleteFrom)\(/,
  /\bsql\s*(?:<[^`;]*>)?\s*`/,
  // Types too: the rows that the tables give are exported by db.
  /\b(?:from|import)\s*\(?\s*"(?:kysely|pg)"/,
];

function queriesIn(file: SourceFile): string[] {
  const marks = queryMarks.flatMap((mark) => mark.exec(file.text)?.[0] ?? []);
  return marks.map(
    (mark) =>
      `${file.path}: ${mark} – make it a statement in src/db/statements named for its intent, and export the types of its rows from src/db`,
  );
}

/** Cycles of runtime imports, each named once by its smallest file. */
function cyclesIn(these: readonly SourceFile[]): string[] {
  const graph = new Map(these.map((file) => [file.path, runtimeImports(file, these)]));
  const found = new Set<string>();
  const done = new Set<string>();
  const walk = (file: string, trail: readonly string[]): void => {
    const start = trail.indexOf(file);
    if (start >= 0) {
      found.add([...trail.slice(start)].sort().join(" ↔ "));
      return;
    }
    if (done.has(file)) return;
    for (const next of graph.get(file) ?? []) walk(next, [...trail, file]);
    done.add(file);
  };
  for (const file of graph.keys()) walk(file, []);
  return [...found];
}

function runtimeImports(file: SourceFile, these: readonly SourceFile[]): string[] {
  const withoutTypes = file.text.replace(/(?:import|export) type [^;]+;/g, "");
  return file.imports.filter((name) => {
    const base = name.split("/").at(-1) ?? "";
    return withoutTypes.includes(`/${base}"`) && these.some((other) => other.path === name);
  });
}
