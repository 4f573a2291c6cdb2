import { expect, it } from "vitest";
import { droppedFile, type FileCheck, isOtherCompanys } from "./dropped-file.ts";

it("a file can be handed in unless its check says that it is another company's", () => {
  const read = droppedFile(new File([], "z1.se"));
  expect(isOtherCompanys(read)).toBe(false);
  const check = (isOther: boolean) => ({ isOtherCompanys: isOther }) as FileCheck;
  expect([false, true].map((isOther) => isOtherCompanys({ ...read, check: check(isOther) }))).toEqual([
    false,
    true,
  ]);
});
