import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { EmbeddedPostgresError } from "./embedded-postgres-error.ts";
import { findNativeFolder } from "./platform-package.ts";

function refusal(platform: string, arch: string): EmbeddedPostgresError {
  try {
    findNativeFolder({ platform, arch });
  } catch (error) {
    if (error instanceof EmbeddedPostgresError) return error;
    throw error;
  }
  throw new Error(`${platform}-${arch} was found`);
}

describe("findNativeFolder", () => {
  it("finds the binaries of the platform that it runs on", () => {
    expect(existsSync(path.join(findNativeFolder(), "bin"))).toBe(true);
  });

  it("says to set DATABASE_URL where no binaries exist", () => {
    const error = refusal("freebsd", "x64");
    expect(error.code).toBe("no-binary");
    expect(error.message).toContain("freebsd-x64");
    expect(error.message).toContain("Set DATABASE_URL");
  });

  it("names the package that is not installed", () => {
    const other = process.platform === "darwin" ? "linux" : "darwin";
    const error = refusal(other, "arm64");
    expect(error.code).toBe("no-binary");
    expect(error.message).toContain(`@embedded-postgres/${other}-arm64`);
    expect(error.message).toContain("--omit=optional");
  });
});
