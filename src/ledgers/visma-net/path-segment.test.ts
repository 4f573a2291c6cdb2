import { describe, expect, it } from "vitest";
import { lastSegment, pathSegment } from "./path-segment.ts";

describe("pathSegment", () => {
  it("leaves plain ids as they are, and wraps those with characters that mean something in an address", () => {
    expect(pathSegment("000123")).toBe("000123");
    expect(pathSegment(":/?#[]@&*+;")).toBe("b64(Oi8_I1tdQCYqKzs)");
  });
});

describe("a number that somebody types", () => {
  it.each([".", "..", "../companies", "%2e%2e", "000123?x=1", "a\\..\\b"])(
    "leads nowhere else: %s",
    (number) => {
      const { pathname, search } = new URL(
        `https://ledger.example/v2/journaltransaction/${pathSegment(number)}`,
      );
      expect([pathname.startsWith("/v2/journaltransaction/b64("), search]).toEqual([true, ""]);
      expect(lastSegment(pathname)).toBe(number);
    },
  );
});

describe("lastSegment", () => {
  it.each([
    ["https://api.finance.visma.net/v2/journaltransaction/000123", "000123"],
    ["http://integration.visma.net/API/controller/api/v2/journaltransaction/000123/", "000123"],
    ["/v2/journaltransaction/b64(Oi8_I1tdQCYqKzs)", ":/?#[]@&*+;"],
    ["/v2/journaltransaction/AB%2012?x=1", "AB 12"],
    ["/v2/journaltransaction/100%", "100%"],
    ["", ""],
  ])("of %s is %s: host and scheme are not believed", (address, id) => {
    expect(lastSegment(address)).toBe(id);
  });
});
