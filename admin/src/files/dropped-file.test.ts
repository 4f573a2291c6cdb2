import { expect, it } from "vitest";
import { canBeHandedIn, droppedFile, type FileCheck, isOtherCompanys, withDropped } from "./dropped-file.ts";

it("a file can be handed in unless its check says that it is another company's", () => {
  const read = droppedFile(new File([], "z1.se"));
  expect(isOtherCompanys(read)).toBe(false);
  const check = (isOther: boolean) => ({ isOtherCompanys: isOther }) as FileCheck;
  expect([false, true].map((isOther) => isOtherCompanys({ ...read, check: check(isOther) }))).toEqual([
    false,
    true,
  ]);
});

it("a file can be handed in once it is read, also in part, and not where nothing in it could be read", () => {
  const file = droppedFile(new File([], "z.xml"));
  const counted = (records: number, errors: number) => ({ records, errors }) as FileCheck;
  expect(canBeHandedIn(file)).toBe(false);
  const checks = [counted(4, 0), counted(3, 1), counted(0, 0), counted(0, 1)];
  expect(checks.map((check) => canBeHandedIn({ ...file, step: "read", check }))).toEqual([
    true,
    true,
    true,
    false,
  ]);
});

it("a file that was mended and is chosen once more takes the place of what was read of it", () => {
  const [wrong, other, booked] = ["march.csv", "april.csv", "march.csv"].map((name) =>
    droppedFile(new File([], name)),
  );
  if (wrong === undefined || other === undefined || booked === undefined) throw new Error("three files");
  const mended = droppedFile(new File([], "march.csv"));
  const before = [
    { ...wrong, step: "read" as const },
    { ...other, step: "read" as const },
    { ...booked, step: "handed-in" as const },
  ];
  expect(withDropped(before, [mended]).map(({ id }) => id)).toEqual([other.id, booked.id, mended.id]);
});
