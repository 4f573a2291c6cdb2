/** Finds every folder under ledgers/ and integrations/. A folder of the wrong shape is no reason to go on without it: no start. */
import { readdir } from "node:fs/promises";
import type { Integration, Ledger, RemedyBook } from "./core/index.ts";
import { guardIntegration } from "./engine/guard-integration.ts";
import { engineRemedies } from "./engine/remedies.ts";
import type { Registry } from "./engine/world.ts";
import { inputRemedies } from "./texts/index.ts";

type Owed<Declaration> = {
  [Member in keyof Declaration]-?: undefined extends Declaration[Member] ? never : Member;
}[keyof Declaration];

/** All that an integration may not leave out; one that is missing here does not compile. */
const integrationMembers: Readonly<Record<Owed<Integration>, true>> = {
  name: true,
  title: true,
  defaultLedger: true,
  flows: true,
  records: true,
  settings: true,
  formats: true,
  keyOf: true,
  check: true,
  render: true,
  needs: true,
  slots: true,
  settingsFor: true,
  remedies: true,
  sample: true,
};

function namesOf<Name extends string>(members: Readonly<Record<Name, true>>): Name[] {
  return Object.keys(members) as Name[];
}

export async function loadRegistry(): Promise<Registry> {
  const ledgers = await declarations<Ledger>("ledgers", "ledger", [
    "name",
    "documentKinds",
    "plan",
    "perform",
    "lookUp",
    "readBack",
  ]);
  const integrations = await declarations<Integration>(
    "integrations",
    "integration",
    namesOf(integrationMembers),
  );
  const books = [
    { name: "the engine", remedies: engineRemedies },
    { name: "what comes in", remedies: inputRemedies },
    ...ledgers.values(),
    ...integrations.values(),
  ];
  refuseSharedCodes(books);
  const guarded = [...integrations].map(([name, one]) => [name, guardIntegration(one)] as const);
  return { ledgers, integrations: new Map(guarded), remedyBooks: books.map(({ remedies }) => remedies) };
}

async function declarations<Declaration extends { name: string }>(
  folder: string,
  declares: "ledger" | "integration",
  members: readonly (keyof Declaration & string)[],
): Promise<ReadonlyMap<string, Declaration>> {
  const root = new URL(`./${folder}/`, import.meta.url);
  const ending = import.meta.url.endsWith(".ts") ? "ts" : "js";
  const entries = await readdir(root, { withFileTypes: true });
  const found = new Map<string, Declaration>();
  for (const entry of entries
    .filter((candidate) => candidate.isDirectory())
    .sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const module: Record<string, unknown> = await import(
      new URL(`${entry.name}/${declares}.${ending}`, root).href
    );
    const declaration = module[declares] as Declaration | undefined;
    const missing =
      declaration === undefined ? [declares] : members.filter((member) => !(member in declaration));
    if (declaration === undefined || missing.length > 0) {
      throw new Error(
        `src/${folder}/${entry.name} does not declare: ${missing.join(", ")}. See docs/adding-an-integration.md.`,
      );
    }
    if (declaration.name !== entry.name) {
      throw new Error(
        `src/${folder}/${entry.name} calls itself ${declaration.name}: the name is the folder's.`,
      );
    }
    found.set(declaration.name, declaration);
  }
  return found;
}

/** Two remedies for one code would make the help depend on the order of folders. */
function refuseSharedCodes(books: readonly { name: string; remedies: RemedyBook }[]): void {
  const owners = new Map<string, string>();
  for (const { name, remedies } of books) {
    for (const code of Object.keys(remedies)) {
      const owner = owners.get(code);
      if (owner !== undefined) throw new Error(`${owner} and ${name} both have a remedy for ${code}.`);
      owners.set(code, name);
    }
  }
}
