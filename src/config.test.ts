import { describe, expect, it } from "vitest";
import { readConfig } from "./config.ts";

const privateOf = (text: string) => readConfig({ BILAG_WEBHOOK_PRIVATE: text }).webhookPrivate;

describe("BILAG_WEBHOOK_PRIVATE", () => {
  it("takes names, addresses and ranges, and nothing where it is not set", () => {
    expect(privateOf(" erp.local, 10.1.0.0/16,fd00::1 ,")).toEqual(["erp.local", "10.1.0.0/16", "fd00::1"]);
    expect(privateOf("")).toEqual([]);
  });

  it("refuses what is none of them, by its name", () => {
    for (const wrong of ["https://erp.local/hook", "10.1.0.0/99", "erp local"])
      expect(() => privateOf(wrong)).toThrow("BILAG_WEBHOOK_PRIVATE");
  });
});

describe("BILAG_PORT", () => {
  it("is 4010 unless told otherwise, and may leave the choice to the system", () => {
    expect([readConfig({}).port, readConfig({ BILAG_PORT: "0" }).port]).toEqual([4010, 0]);
  });

  it("says what a port is where it is none", () => {
    for (const wrong of ["x", "-1", "65536", "4010.5", "4e3"])
      expect(() => readConfig({ BILAG_PORT: wrong })).toThrow("BILAG_PORT: a whole number from 0 to 65535");
  });
});
