/**
 * A Chromium for the browser tests: one that is there, else one that this machine can get. It says aloud what it does, and
 * fails in a sentence where nothing can be had: a test that skips itself proves nothing.
 */
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

const otherPlaces = [
  "/usr/lib/chromium/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** By what is on the machine; a snap's or distribution's package manager that asks nothing. */
const managers: readonly { command: string; steps: readonly (readonly string[])[] }[] = [
  {
    command: "apt-get",
    steps: [
      ["apt-get", "update"],
      ["apt-get", "-o", "DPkg::Lock::Timeout=300", "install", "-y", "--no-install-recommends", "chromium"],
    ],
  },
  { command: "apk", steps: [["apk", "add", "--no-cache", "chromium"]] },
  { command: "dnf", steps: [["dnf", "install", "-y", "chromium"]] },
];

/** The path of a Chromium; throws with what was tried. */
export function findChromium(): string {
  const wanted = process.env.CHROME_PATH;
  if (wanted !== undefined && wanted !== "") {
    if (isProgram(wanted)) return wanted;
    throw new Error(`CHROME_PATH is ${wanted}, where there is no program that can be run.`);
  }
  return onThisMachine() ?? install();
}

function onThisMachine(): string | null {
  return onPath(names) ?? otherPlaces.find(isProgram) ?? ofPlaywright();
}

function onPath(wanted: readonly string[]): string | null {
  const folders = (process.env.PATH ?? "").split(path.delimiter).concat("/usr/bin", "/usr/local/bin");
  return wanted.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(isProgram) ?? null;
}

/** What playwright has downloaded before, newest first. */
function ofPlaywright(): string | null {
  const caches = [
    process.env.PLAYWRIGHT_BROWSERS_PATH ?? "",
    path.join(os.homedir(), ".cache/ms-playwright"),
    path.join(os.homedir(), "Library/Caches/ms-playwright"),
  ];
  const programs = [
    "chrome-linux/chrome",
    "chrome-linux64/chrome",
    "chrome-headless-shell-linux64/chrome-headless-shell",
    "chrome-linux/headless_shell",
    "chrome-mac/Chromium.app/Contents/MacOS/Chromium",
  ];
  for (const cache of caches.filter((folder) => folder !== "" && existsSync(folder)))
    for (const version of readdirSync(cache).sort().reverse())
      for (const program of programs) {
        const place = path.join(cache, version, program);
        if (version.startsWith("chromium") && isProgram(place)) return place;
      }
  return null;
}

function install(): string {
  const told: string[] = [];
  const isRoot = process.getuid?.() === 0;
  const manager = isRoot ? managers.find(({ command }) => onPath([command]) !== null) : undefined;
  if (manager !== undefined) {
    console.warn(`No Chromium here: installing one by ${manager.command}.`);
    for (const [command = "", ...words] of manager.steps) told.push(ran(command, words));
    const found = onThisMachine();
    if (found !== null) return found;
  }
  console.warn("No Chromium here: letting playwright download one.");
  const cli = path.join(path.dirname(createRequire(import.meta.url).resolve("playwright-core")), "cli.js");
  told.push(ran(process.execPath, [cli, "install", "--only-shell", "chromium"]));
  const found = onThisMachine();
  if (found !== null) return found;
  throw new Error(
    `The browser tests need a Chromium, and none is here nor could be installed${isRoot ? "" : " (not root, so no package manager was asked)"}. Install chromium or google-chrome, or set CHROME_PATH.\n${told.join("\n")}`,
  );
}

/** What it said last, where it failed. */
function ran(command: string, words: readonly string[]): string {
  const { status, stderr } = spawnSync(command, words, { encoding: "utf8", timeout: 600_000 });
  const last = (stderr ?? "").trim().split("\n").slice(-3).join("\n");
  return status === 0 ? "" : `${command} ${words.join(" ")}: ended with ${status ?? "a signal"}. ${last}`;
}

function isProgram(place: string): boolean {
  try {
    accessSync(place, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
