import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

/** The machine's own Node where that is older than the one we need; undefined where there is none such. */
export function findOldNode(): string | undefined {
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  return folders
    .map((folder) => path.join(folder, "node"))
    .filter((file) => existsSync(file))
    .find((file) => {
      const version = execFileSync(file, ["-p", "process.versions.node"], { encoding: "utf8", env: {} });
      return Number(version.split(".")[0]) < 26;
    });
}
