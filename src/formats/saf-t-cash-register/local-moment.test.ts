import { describe, expect, it } from "vitest";
import { readDay, readTime } from "./local-moment.ts";

describe("readDay", () => {
  it.each([
    ["2020-02-29", "2020-02-29"],
    ["20200131", "2020-01-31"],
    ["2020-01-31+01:00", "2020-01-31"],
    ["2021-02-29", undefined],
    ["1900-02-29", undefined],
    ["2020-13-01", undefined],
    ["2020-04-31", undefined],
    ["2020-01-00", undefined],
    ["31.01.2020", undefined],
    ["2020-1-3", undefined],
    ["", undefined],
  ])("reads %s as %s", (text, day) => {
    expect(readDay(text)).toBe(day);
  });
});

describe("readTime", () => {
  it.each([
    ["23:56:59", "23:56:59"],
    ["08:00:00.500", "08:00:00.5"],
    ["08:00:00.000+01:00", "08:00:00"],
    ["24:00:00", undefined],
    ["8:00", undefined],
    ["08:60:00", undefined],
  ])("reads %s as %s", (text, time) => {
    expect(readTime(text)).toBe(time);
  });
});
