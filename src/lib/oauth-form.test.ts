import { expect, it } from "vitest";
import { clientFormPost, formPost } from "./oauth-form.ts";

it("joins id and secret after they were encoded, so that a colon in either stays in its place", () => {
  const { headers, body } = clientFormPost({ id: "a:b", secret: "c d" }, { grant_type: "refresh_token" });
  expect(Buffer.from(String(headers.authorization).replace("Basic ", ""), "base64").toString()).toBe(
    "a%3Ab:c%20d",
  );
  expect(body).toBe("grant_type=refresh_token");
});

it("says nothing of the client where the form does", () => {
  const { headers, body } = formPost({ client_id: "a&b", scope: "one two" });
  expect(headers).toEqual({
    accept: "application/json",
    "content-type": "application/x-www-form-urlencoded",
  });
  expect(body).toBe("client_id=a%26b&scope=one+two");
});
