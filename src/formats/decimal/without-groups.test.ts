import { expect, it } from "vitest";
import { withoutGroups } from "./without-groups.ts";

it("takes the groups out of an amount that can be read in one way", () => {
  const read = [
    "1.234,56",
    "-3.250,00",
    "1.234.567,8",
    "1,234.56",
    "1 234,56",
    "1\u00a0234\u202f567",
    "12 000",
  ];
  expect(read.map(withoutGroups)).toEqual([
    "1234,56",
    "-3250,00",
    "1234567,8",
    "1234.56",
    "1234,56",
    "1234567",
    "12000",
  ]);
});

it("takes a minus behind the amount before it, as payroll programs and SAP write it", () => {
  expect(["45,00-", "1.234,56-", "1 250.00 -", "5-"].map(withoutGroups)).toEqual([
    "-45,00",
    "-1234,56",
    "-1250.00",
    "-5",
  ]);
  const left = ["-45,00-", "45,00--", "-", "1.234", "x-"];
  expect(left.map(withoutGroups)).toEqual(left);
});

it("leaves alone what could be read in two ways, and what is no amount", () => {
  const left = [
    "1.234",
    "1,234",
    "1234,56",
    "12.34,56",
    "1.2345,00",
    "1.234,567",
    "1 23,00",
    "1.234.56",
    "",
    "veel",
  ];
  expect(left.map(withoutGroups)).toEqual(left);
});
