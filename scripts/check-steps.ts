// What is checked before any test runs: types, style, what nobody uses, and the committed API document.
import { existsSync } from "node:fs";
import path from "node:path";
import { root, type Step } from "./run-steps.ts";

const openapiWriter = "src/http/write-openapi.ts";

export function checkSteps(): Step[] {
  const steps: Step[] = [
    { name: "lockfile is complete", command: ["scripts/complete-lockfile.ts", "--check"] },
    { name: "types", command: ["typescript:tsc", "-p", "."] },
    { name: "types of the web app", command: ["typescript:tsc", "-p", "admin"] },
    { name: "style", command: ["@biomejs/biome:biome", "check", "."] },
    { name: "unused", command: ["knip:knip"] },
  ];
  if (existsSync(path.join(root, openapiWriter))) {
    steps.push({ name: "openapi.json is up to date", command: [openapiWriter, "--check"] });
    steps.push({
      name: "the web app's API types are up to date",
      command: ["scripts/write-api-types.ts", "--check"],
    });
  }
  return steps;
}
