import { expect, it } from "vitest";
import { loggedPath } from "./request-log.ts";

it("the log tells which path was asked for, and never the secret of an invitation", () => {
  expect(loggedPath("/api/v1/people/1/invitation")).toBe("/api/v1/people/1/invitation");
  expect(loggedPath("/api/sign-in/invitation")).toBe("/api/sign-in/invitation");
  expect(loggedPath("/api/sign-in/invitation/dG9rZW4")).toBe("/api/sign-in/invitation/…");
  expect(loggedPath("//api/sign-in/invitation/dG9rZW4/x")).toBe("//api/sign-in/invitation/…");
});
