/**
 * Completes package-lock.json with the platform packages that the registry of this machine did not serve.
 * npm leaves those out without a word, and `npm ci` then refuses the lockfile on every machine. Run after each install that
 * changed it: `node bin/bilag.cjs --script complete-lockfile`; with `--check` it only tells. The entries carry no integrity,
 * since the packages could not be seen; an install where they are served adds it.
 */
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { root } from "./run-steps.ts";

type Entry = {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  engines?: unknown;
  optionalDependencies?: Record<string, string>;
};

type Lockfile = { packages: Record<string, Entry> };

const systems = ["aix", "android", "darwin", "freebsd", "linux", "openharmony", "sunos", "win32"];
const processors = [
  "arm64",
  "arm",
  "ia32",
  "loong64",
  "mips64el",
  "ppc64",
  "riscv64",
  "s390x",
  "wasm32",
  "x64",
];

const file = path.join(root, "package-lock.json");
const lockfile: Lockfile = JSON.parse(await readFile(file, "utf8"));
const missing = missingEntries(lockfile);
if (process.argv.includes("--check")) {
  for (const [name] of missing)
    console.error(`package-lock.json lacks ${name}: run node bin/bilag.cjs --script complete-lockfile`);
  process.exitCode = missing.length === 0 ? 0 : 1;
} else if (missing.length > 0) {
  const packages = Object.entries({ ...lockfile.packages, ...Object.fromEntries(missing) });
  lockfile.packages = Object.fromEntries(packages.sort(([left], [right]) => (left < right ? -1 : 1)));
  await writeFile(file, `${JSON.stringify(lockfile, null, 2)}\n`);
  console.error(`added ${missing.length} platform packages`);
}

function missingEntries({ packages }: Lockfile): [string, Entry][] {
  return Object.entries(packages).flatMap(([parent, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .map(([name, version]): [string, Entry] => [
        `node_modules/${name}`,
        platformEntry(name, version, entry),
      ])
      .filter(([name]) => packages[name] === undefined && packages[`${parent}/${name}`] === undefined),
  );
}

/** What a platform package says of itself, read from its name: its makers name them so. */
function platformEntry(name: string, version: string, parent: Entry): Entry {
  const words = (name.split("/").at(-1) ?? name).split(/[-.]/);
  const named = (known: readonly string[]) => known.filter((one) => words.includes(one)).slice(0, 1);
  const libc = words.some((word) => word.startsWith("musl"))
    ? ["musl"]
    : words.includes("gnu")
      ? ["glibc"]
      : [];
  return {
    version,
    ...(named(processors).length > 0 ? { cpu: named(processors) } : {}),
    ...(parent.dev === true ? { dev: true } : {}),
    ...(libc.length > 0 && words.includes("linux") ? { libc } : {}),
    optional: true,
    ...(named(systems).length > 0 ? { os: named(systems) } : {}),
  };
}
