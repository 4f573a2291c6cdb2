import { expect, it } from "vitest";
import { onTopOf } from "./on-top-of.ts";

const before = { name: "Kaffebar Nord AS", number: "912345675", marks: { isTest: false, isBlocked: false } };

it("takes what the other has saved where this person has changed nothing", () => {
  const theirs = { ...before, name: "Kaffebar Sør AS" };
  expect(onTopOf(before, before, theirs)).toBe(theirs);
});

it("keeps what this person has changed, beside what the other has", () => {
  const mine = { ...before, number: "987654325", marks: { isTest: true, isBlocked: false } };
  const theirs = { ...before, name: "Kaffebar Sør AS", marks: { isTest: false, isBlocked: true } };
  expect(onTopOf(before, mine, theirs)).toEqual({
    name: "Kaffebar Sør AS",
    number: "987654325",
    marks: { isTest: true, isBlocked: true },
  });
});

it("lets this person's stand where both have changed the same", () => {
  const mine = { ...before, name: "Kaffebar Vest AS" };
  expect(onTopOf(before, mine, { ...before, name: "Kaffebar Sør AS" })).toEqual(mine);
});

it("keeps what either has added, and leaves out what either has taken away", () => {
  const held = { cash: { account: "1900" }, card: { account: "1920" }, app: { account: "1930" } };
  const mine = { cash: { account: "1900" }, app: { account: "1930" }, tips: { account: "2990" } };
  const theirs = { cash: { account: "1900" }, card: { account: "1920" }, gift: { account: "2980" } };
  expect(onTopOf(held, mine, theirs)).toEqual({
    cash: { account: "1900" },
    gift: { account: "2980" },
    tips: { account: "2990" },
  });
});

it("does not make one answer of two: an account goes with its own VAT code", () => {
  const held = { sales: { account: "3000", vatCode: "3" } };
  const mine = { sales: { account: "3010", vatCode: "3" } };
  const theirs = { sales: { account: "3000", vatCode: "31" } };
  expect(onTopOf(held, mine, theirs)).toEqual(mine);
});
