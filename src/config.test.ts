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
