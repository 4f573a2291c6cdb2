import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { faultKinds } from "./faults.ts";
import { identitySwitches } from "./identity/switches.ts";
import { eaccountingSwitches } from "./visma-eaccounting/switches.ts";
import { vismaNetSwitches } from "./visma-net/switches.ts";

const page = (name: string) => readFileSync(new URL(`../docs/${name}`, import.meta.url), "utf8");
const switches = { ...identitySwitches, ...eaccountingSwitches, ...vismaNetSwitches };
const unknowns = page("visma-unknowns.md");
const twin = page("twin.md");

describe("the documentation of the twin", () => {
  it.each(Object.entries(switches))("lists the switch %s with its readings", (name, told) => {
    const line = unknowns.split("\n").find((candidate) => candidate.startsWith(`| \`${name}\` |`)) ?? "";
    const [, , readings = "", initial = ""] = line.split("|").map((cell) => cell.trim());
    if (told.kind === "choice") expect(readings.split(", ")).toEqual([...told.values]);
    expect(initial).toBe(told.kind === "statuses" ? "none" : String(told.initial));
  });

  it("lists no switch that is gone", () => {
    const listed = [...unknowns.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
    expect(listed.sort()).toEqual(Object.keys(switches).sort());
  });

  it("lists every fault there is", () => {
    const listed = [...twin.matchAll(/^\| `\{kind: "([a-z-]+)"/gm)].map(([, kind]) => kind);
    expect(listed.sort()).toEqual([...faultKinds].sort());
  });
});
