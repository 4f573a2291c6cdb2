import { expect, it } from "vitest";
import { gravestFirst } from "./gravest-first.ts";

it("what has to be solved stands before what is only told, each in its own order", () => {
  const said = (["warning", "error", "warning", "error"] as const).map((severity, at) => ({ severity, at }));
  expect(gravestFirst(said).map(({ at }) => at)).toEqual([1, 3, 0, 2]);
});
