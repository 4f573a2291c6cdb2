import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isFolderName, isUnfinishedName } from "./folder-name.ts";

describe("a folder's name", () => {
  it.each([
    ["kasse", true],
    ["Kasse 1", true],
    ["lønn-2026", true],
    ["Journaalposten Export", true],
    ["z.rapporter", true],
    ["", false],
    [".", false],
    ["..", false],
    [".hidden", false],
    ["../other", false],
    ["a/b", false],
    ["a\\b", false],
    ["/etc", false],
    ["C:", false],
    ["a\0b", false],
    ["a\nb", false],
    [" kasse", false],
    ["kasse ", false],
    ["kasse.", false],
    ["con", false],
    ["COM1", false],
    ["nul.txt", false],
    ["å".normalize("NFD"), false],
    ["x".repeat(60), true],
    ["x".repeat(61), false],
  ])("%j is one: %s", (name, isOne) => {
    expect(isFolderName(name)).toBe(isOne);
  });

  it("holds nothing that any system takes for a way to elsewhere", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 20 }), (name) => {
        if (isFolderName(name)) expect(name).not.toMatch(/[/\\:\0]|^\.|\.$/);
      }),
    );
  });
});

describe("a file's name", () => {
  it.each([
    ["z-rapport.se", false],
    ["lonn.2026.partial.csv", false],
    ["z-rapport.se.part", true],
    ["z-rapport.se.filepart", true],
    ["Unconfirmed 81.crdownload", true],
    ["z-rapport.TMP", true],
    [".z-rapport.se.Xy12", true],
    ["~$lonn.xlsx", true],
    ["lonn.csv~", true],
    ["Thumbs.db", true],
  ])("%s says that it is not to be taken: %s", (name, isUnfinished) => {
    expect(isUnfinishedName(name)).toBe(isUnfinished);
  });
});
