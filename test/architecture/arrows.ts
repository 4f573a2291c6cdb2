/** The house as data: which part may know which. ARCHITECTURE.md draws it; the test beside this file holds it. */

export type Part = {
  name: string;
  /** Files of the part, from the root of the repository. */
  holds: RegExp;
  /** Parts it may import, besides itself. */
  may: readonly string[];
  /** Where it may not import all of a part: the only files of that part it may name. */
  only?: Readonly<Record<string, RegExp>>;
};

export const parts: readonly Part[] = [
  { name: "lib", holds: /^src\/lib\//, may: [] },
  { name: "core", holds: /^src\/core\//, may: ["lib"] },
  { name: "formats", holds: /^src\/formats\//, may: [] },
  { name: "wire", holds: /^src\/wire\//, may: ["core", "formats"] },
  { name: "texts", holds: /^src\/texts\//, may: ["core"] },
  { name: "db", holds: /^src\/db\//, may: ["core", "lib"] },
  {
    name: "engine",
    holds: /^src\/engine\//,
    may: ["db", "core", "lib", "formats"],
    // What a file is, is told by its first bytes; what it says is the integration's to read.
    only: { formats: /^src\/formats\/recognise-format\.ts$/ },
  },
  {
    name: "ledgers",
    holds: /^src\/ledgers\//,
    may: ["core", "formats", "lib"],
    only: { core: /^src\/core\/index\.ts$/ },
  },
  {
    name: "integrations",
    holds: /^src\/integrations\//,
    may: ["core", "formats", "wire", "lib"],
    only: { core: /^src\/core\/index\.ts$/ },
  },
  { name: "sign-in", holds: /^src\/sign-in\//, may: ["db", "core", "lib"] },
  { name: "registry", holds: /^src\/registry\.ts$/, may: ["engine", "core", "texts"] },
  {
    name: "http",
    holds: /^src\/http\//,
    may: ["engine", "db", "core", "lib", "texts", "registry", "formats", "sign-in"],
  },
  {
    name: "cli",
    holds: /^src\/cli\//,
    may: ["engine", "db", "core", "lib", "texts", "formats", "compose", "sign-in"],
  },
  {
    name: "compose",
    holds: /^src\/(config|open-hub|build-pages|place-build)\.ts$/,
    may: ["engine", "db", "core", "lib", "texts", "registry"],
  },
  {
    name: "main",
    holds: /^src\/main\.ts$/,
    may: [
      "cli",
      "http",
      "engine",
      "db",
      "core",
      "lib",
      "texts",
      "registry",
      "compose",
      "twin",
      "formats",
      "sign-in",
    ],
  },
  { name: "twin", holds: /^twin\//, may: [] },
];

/** What to do instead, by the part that reached too far. */
export const advice: Readonly<Record<string, string>> = {
  core: "The core says what things are and does no input or output: hand the value in as a parameter.",
  db: "The storage knows tables, not rules: let the engine decide and the storage keep.",
  engine:
    "The engine must not learn about one ledger, one business system, HTTP or the command line: put it behind a port of the core.",
  ledgers: "A ledger client sees only core/index.ts, formats and lib: extend the port in core/ledger.ts.",
  integrations:
    "An integration sees only core/index.ts, formats, wire and lib: extend the port in core/integration.ts.",
  twin: "The twin imports nothing of src, so that a misunderstanding of Visma cannot pass on both sides: write it again from the documentation.",
  formats:
    "A reader of a public format knows nothing of us: return plain values and let the integration map them.",
  lib: "A small tool knows nothing of us: take what it needs as parameters.",
};
