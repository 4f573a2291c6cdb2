import { describe, expect, it } from "vitest";
import { acts, mayDo, mayRead, roles } from "./role.ts";

describe("mayDo", () => {
  it("lets a viewer read and nothing else", () => {
    expect(acts.filter((act) => mayDo("viewer", act))).toEqual(["read"]);
  });

  it("lets only owners make an owner of somebody, or touch one", () => {
    expect(roles.filter((role) => mayDo(role, "manage-owners"))).toEqual(["owner"]);
  });

  it.each(["none", "read"] as const)(
    "takes the acts of an area away with the right %s, and leaves the others",
    (right) => {
      const rights = { connections: right };
      expect(acts.filter((act) => mayDo("admin", act) && !mayDo("admin", act, rights))).toEqual(["connect"]);
    },
  );

  it("gives nobody an act that the role does not have", () => {
    const rights = { connections: "write", links: "write", companies: "write" } as const;
    expect(acts.filter((act) => mayDo("viewer", act, rights))).toEqual(["read"]);
  });
});

describe("mayRead", () => {
  it("is refused only by the right none", () => {
    expect([
      mayRead("links", {}),
      mayRead("links", { links: "read" }),
      mayRead("links", { links: "none" }),
    ]).toEqual([true, true, false]);
  });
});
