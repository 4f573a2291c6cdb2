import { expect, it } from "vitest";
import { hindranceOf, mayLookAt } from "./may.ts";

it("a reader may look and change nothing", () => {
  const reader = { acts: ["read" as const], companyIds: null };
  expect(hindranceOf(reader, "read")).toBeNull();
  expect(hindranceOf(reader, "map")).toEqual({ kind: "right-missing", act: "map" });
  expect(hindranceOf(reader, "add-company")).toEqual({ kind: "right-missing", act: "manage-companies" });
});

it("what concerns the whole organisation is not offered to a person of one company, whatever their role", () => {
  const acts = ["read", "connect", "manage-companies", "manage-people", "read-audit"] as const;
  const ofOne = { acts: [...acts], companyIds: ["0190b3f0-0000-7000-8000-00000000abcd"] };
  expect(hindranceOf(ofOne, "manage-companies")).toBeNull();
  for (const wanted of ["manage-people", "read-audit", "add-company", "add-connection"] as const)
    expect(hindranceOf(ofOne, wanted)?.kind).toBe("limited-to-companies");
  expect(hindranceOf({ ...ofOne, companyIds: null }, "add-company")).toBeNull();
});

it("an area that is taken away is not looked at either, and takes no other with it", () => {
  const rights = { links: "none", connections: "read" } as const;
  expect(mayLookAt({ rights }, "map")).toBe(false);
  for (const wanted of ["connect", "add-connection", "manage-companies", "manage-people"] as const)
    expect(mayLookAt({ rights }, wanted)).toBe(true);
});
