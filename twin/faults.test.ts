import { describe, expect, it } from "vitest";
import { createFaultBook, faultRule } from "./faults.ts";

const request = { method: "POST", path: "/v2/vouchers", companyId: "c1", clientId: "hub" };

/** Which of the next requests are struck, as marks: x struck, - not. */
function struck(rule: Record<string, unknown>, count: number, seed = 1): string {
  const faults = createFaultBook(seed);
  faults.add(faultRule.parse({ fault: { kind: "lost-answer" }, ...rule }));
  return Array.from({ length: count }, () => (faults.draw(request) ? "x" : "-")).join("");
}

describe("when a fault strikes", () => {
  it.each([
    [{}, "x-----"],
    [{ times: 2 }, "xx----"],
    [{ after: 2 }, "--x---"],
    [{ every: 3 }, "--x--x"],
    [{ every: 2, times: 1 }, "-x----"],
    [{ every: 2, after: 1 }, "--x-x-"],
    [{ probability: 0 }, "------"],
    [{ probability: 1 }, "xxxxxx"],
    [{ on: { method: "post", path: "/V2/vou*" } }, "x-----"],
    [{ on: { method: "GET" } }, "------"],
    [{ on: { path: "/v2/voucher" } }, "------"],
    [{ on: { companyId: "c2" } }, "------"],
    [{ on: { clientId: "hub", companyId: "c1" } }, "x-----"],
  ])("%j: %s", (rule, marks) => {
    expect(struck(rule, 6)).toBe(marks);
  });

  it("follows the seed: the same seed strikes the same requests, another seed others", () => {
    const marks = struck({ probability: 0.3 }, 200, 7);
    expect(struck({ probability: 0.3 }, 200, 7)).toBe(marks);
    expect(struck({ probability: 0.3 }, 200, 8)).not.toBe(marks);
    const hits = marks.replaceAll("-", "").length;
    expect(hits).toBeGreaterThan(40);
    expect(hits).toBeLessThan(80);
  });

  it("lets the first rule that strikes win, while the others count the request", () => {
    const faults = createFaultBook(1);
    faults.add(faultRule.parse({ fault: { kind: "lost-answer" } }));
    faults.add(faultRule.parse({ fault: { kind: "lost-request" }, after: 1 }));
    expect([faults.draw(request)?.kind, faults.draw(request)?.kind]).toEqual(["lost-answer", "lost-request"]);
  });
});
