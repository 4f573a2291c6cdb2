/** Somebody who guesses passwords, claims to be elsewhere, and sends more than a call can mean. */
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  type Asked,
  anotherAddress,
  at,
  pagesUrl,
  type ServedHub,
  servedHub,
} from "../testing/served-hub.ts";

let served: ServedHub;
let email: string;
beforeEach(async () => {
  served = await servedHub({ limits: { passwordTriesMax: 8 } });
  const made = await served.organisation("Gjettekonkurransen");
  email = made.email;
  // Chooses the password "fjorten kaffekopper" on the way, which is the first try of the account.
  await served.enter({ ...made.actor, email });
});
afterEach(() => served.close());

const enter = (password: string, headers: Asked["headers"] = {}, who = email) =>
  served.ask("POST", "/api/sign-in/sign-in/email", {
    body: { email: who, password },
    headers: { origin: pagesUrl, ...headers },
  });

it("a guesser gets three tries in ten seconds, whatever address they say they come from", async () => {
  const statuses = [];
  for (const claimed of ["192.0.2.1", "192.0.2.2", "192.0.2.3", "192.0.2.4"]) {
    // What stands last in X-Forwarded-For was written by the proxy; all before it is the client's own.
    const { status } = await enter("femten kopper", {
      "x-forwarded-for": `${claimed}, 198.51.100.7`,
      "bilag-client-address": claimed,
    });
    statuses.push(status);
  }
  expect(statuses).toEqual([401, 401, 401, 429]);
});

it("a guesser locks nobody else out: others are counted at their own addresses", async () => {
  for (let tries = 0; tries < 4; tries += 1)
    await enter("femten kopper", { "x-forwarded-for": "198.51.100.7" }, "someone@example.org");
  const { status } = await enter("fjorten kaffekopper", { "x-forwarded-for": "203.0.113.9" });
  expect(status).toBe(200);
});

it("a guesser with many addresses is stopped at the account, at once and all together", async () => {
  const tries = Array.from({ length: 20 }, () =>
    enter("femten kopper", { "x-forwarded-for": anotherAddress() }),
  );
  const statuses = (await Promise.all(tries)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 401).length).toBe(7);
  const right = await enter("fjorten kaffekopper", { "x-forwarded-for": anotherAddress() });
  expect([right.status, at(right.body, "code")]).toEqual([429, "TOO_MANY_REQUESTS"]);
  expect(right.headers.get("retry-after")).toBe("900");
  served.hub.clock.advance(15 * 60_000);
  const later = await enter("fjorten kaffekopper", { "x-forwarded-for": anotherAddress() });
  expect(later.status).toBe(200);
});

it("a guesser gets past the account's count neither by a form nor by a mark before the JSON", async () => {
  const json = JSON.stringify({ email, password: "femten kopper" });
  const form = new URLSearchParams({ email, password: "femten kopper" }).toString();
  const bodies = [
    ["application/json", `\u{FEFF}${json}`],
    ["application/x-www-form-urlencoded", form],
    ["application/json", form],
    ["application/x-www-form-urlencoded", json],
  ] as const;
  const statuses = [];
  for (let round = 0; round < 3; round += 1)
    for (const [type, bytes] of bodies) {
      const headers = { origin: pagesUrl, "content-type": type, "x-forwarded-for": anotherAddress() };
      statuses.push((await served.ask("POST", "/api/sign-in/sign-in/email", { bytes, headers })).status);
    }
  // Of the eight tries one was the way in; JSON counts whatever it calls itself, and nothing else is tried at all.
  expect(statuses).toEqual([422, 422, 422, 401, 422, 422, 422, 401, 422, 422, 422, 401]);
});

it("a guesser who has got hold of a session is stopped wherever it asks for the password again", async () => {
  const { headers: given } = await enter("fjorten kaffekopper", { "x-forwarded-for": anotherAddress() });
  const cookie = given
    .getSetCookie()
    .map((set) => set.split(";")[0])
    .join("; ");
  const guess = (path: string, password: string) =>
    served.ask("POST", `/api/sign-in/${path}`, {
      cookie,
      body:
        path === "change-password"
          ? { currentPassword: password, newPassword: "seksten kopper" }
          : { password },
      headers: { "x-forwarded-for": anotherAddress() },
    });
  const paths = [
    "change-password",
    "two-factor/enable",
    "two-factor/generate-backup-codes",
    "two-factor/disable",
  ];
  for (const path of [...paths, ...paths]) expect((await guess(path, "femten kopper")).status).not.toBe(429);
  for (const path of paths) expect((await guess(path, "fjorten kaffekopper")).status).toBe(429);
  served.hub.clock.advance(15 * 60_000);
  expect((await guess("change-password", "fjorten kaffekopper")).status).toBe(200);
});

it("an address without an account is answered as one with an account is, also when it is stopped", async () => {
  const answers = [];
  for (const who of [email.toUpperCase(), "nobody@example.org"]) {
    const { status, text } = await enter("femten kopper", { "x-forwarded-for": anotherAddress() }, who);
    answers.push([status, text]);
  }
  expect(answers[0]).toEqual(answers[1]);
});

it("a body of more than a few words is not read, whichever call it is for", async () => {
  const password = "x".repeat(20_000);
  for (const path of ["sign-in/email", "invitation", "two-factor/verify-totp", "no-such-call"]) {
    const answer = await served.ask("POST", `/api/sign-in/${path}`, {
      body: { email, password, token: "t", code: password },
      headers: { origin: pagesUrl },
    });
    expect([path, answer.status]).toEqual([path, 413]);
  }
});

it("a password as long as an invitation takes it is taken at the sign-in too", async () => {
  const password = "å".repeat(200);
  const added = await served.organisation("Langordene");
  const { cookie } = await served.enter({ ...added.actor, email: added.email });
  const person = await served.ask("POST", "/api/v1/people", {
    cookie,
    body: { name: "Liv", email: "liv@example.org", role: "viewer" },
  });
  const made = await served.ask("POST", `/api/v1/people/${at(person.body, "id")}/invitation`, { cookie });
  const token = /token=([\w-]+)/.exec(made.text)?.[1];
  const headers = { origin: pagesUrl, "x-forwarded-for": anotherAddress() };
  await served.ask("POST", "/api/sign-in/invitation", { body: { token, password }, headers });
  expect((await enter(password, headers, "liv@example.org")).status).toBe(200);
});
