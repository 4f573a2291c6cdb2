import { expect, it } from "vitest";
import { saidContent } from "./said-content.ts";

it("leaves out what is told beside it: names by their ids, the reason, hashes", () => {
  const id = "0190b3f0-0000-7000-8000-00000000abcd";
  const content = {
    companyId: id,
    companyIds: [id],
    reason: "Asked for",
    contentHash: "x",
    name: "Kiosk",
    isTest: true,
  };
  expect(saidContent(content)).toEqual({ name: "Kiosk", isTest: true });
  expect(saidContent(null)).toEqual({});
});
