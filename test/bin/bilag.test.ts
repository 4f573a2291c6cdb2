import { rmSync, utimesSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { checkout, installation, launch } from "./launch.ts";
import { findOldNode } from "./old-node.ts";

const oldNode = findOldNode();
if (oldNode === undefined) {
  console.warn("skipped: the hand-over from an older Node, since this machine has none on its path");
}
const launchers = [
  { name: "the right Node", node: process.execPath },
  ...(oldNode === undefined ? [] : [{ name: "an older Node", node: oldNode }]),
];

describe.skipIf(process.platform === "win32").each(launchers)("bin/bilag.cjs on $name", ({ node }) => {
  it("runs src/main.ts on Node 26 with its arguments, and puts that Node first on the path", async () => {
    const folder = checkout();
    const { next, ended } = launch(node, folder, "run", "--json", "a b");
    const said = await next();
    expect(said).toMatchObject({
      major: 26,
      title: "bilag",
      file: path.join(folder, "src/main.ts"),
      isMain: true,
      arguments: ["run", "--json", "a b"],
      nodeOptions: "--no-deprecation",
    });
    expect(said.firstOnPath).toMatch(/node-(linux|darwin|bin-darwin)-\w+\/bin$/);
    expect(said.lifeline).toBeUndefined();
    expect((await ended).exitCode).toBe(0);
  });

  it("passes the exit status on", async () => {
    expect(await launch(node, checkout(), "exit", "2").ended).toMatchObject({ exitCode: 2, signal: null });
  });

  it("ends by the signal that ended the hub", async () => {
    expect(await launch(node, checkout(), "die").ended).toMatchObject({ exitCode: null, signal: "SIGKILL" });
  });

  it("passes a signal to the hub, which ends in its own way", async () => {
    const { child, next, ended } = launch(node, checkout(), "wait");
    await next();
    child.kill("SIGTERM");
    expect(await ended).toMatchObject({ exitCode: 7, signal: null });
  });

  it("never leaves the hub behind when it is killed", { timeout: 15_000 }, async () => {
    const { child, next, ended } = launch(node, checkout(), "wait");
    await next();
    child.kill("SIGKILL");
    // Answers only when the last process that holds the output has ended, which is the hub.
    expect(await ended).toMatchObject({ signal: "SIGKILL" });
  });

  it("runs a script of the repository", async () => {
    const folder = checkout();
    const said = await launch(node, folder, "--script", "probe", "--fast").next();
    expect(said).toMatchObject({
      file: path.join(folder, "scripts/probe.ts"),
      arguments: ["--fast"],
      major: 26,
    });
  });

  it("runs the copy without types where it is installed below node_modules", async () => {
    const folder = installation();
    const said = await launch(node, folder, "try").next();
    expect(said).toMatchObject({
      file: path.join(folder, "dist/src/main.js"),
      arguments: ["try"],
      major: 26,
    });
  });

  it("starts the hub again when a file changes, under --watch", async () => {
    const folder = checkout();
    const { child, next, ended } = launch(node, folder, "--watch", "wait");
    const first = await next();
    utimesSync(path.join(folder, "src/main.ts"), new Date(), new Date());
    const second = await next();
    child.kill("SIGTERM");
    await ended;
    expect(second.arguments).toEqual(["wait"]);
    expect(second.pid).not.toBe(first.pid);
  });
});

describe.runIf(oldNode !== undefined)("bin/bilag.cjs without its Node", () => {
  it("says what is missing and what to do", async () => {
    const folder = checkout();
    rmSync(path.join(folder, "node_modules"));
    const { exitCode, errors } = await launch(oldNode ?? "", folder, "start").ended;
    expect(exitCode).toBe(1);
    expect(errors).toContain("Bilag runs on Node 26 or newer. This is Node ");
    expect(errors).toContain(`run npm ci (without --omit=optional) in ${folder}`);
  });
});
