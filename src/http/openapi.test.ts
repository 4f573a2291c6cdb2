/** The committed description is the one that the code gives; whoever reads it reads the truth. */
import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";

describe("openapi.json", () => {
  it("is what src/http describes", async () => {
    const program = path.join(import.meta.dirname, "write-openapi.ts");
    const { stderr } = await promisify(execFile)(process.execPath, [program, "--check"]);
    expect(stderr).toBe("");
  });
});
