import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { at, type DrivenTwin, driveTwin, frozenAt, list, plainVoucher, rowsOf } from "./drive-twin.ts";

let twin: DrivenTwin;
let token: string;
let company: string;

const post = () => twin.ask("POST", "/v2/vouchers", { token, body: plainVoucher() });
const fault = (told: Record<string, unknown>, more: Record<string, unknown> = {}) =>
  twin.control("POST", "/faults", { fault: told, on: { method: "POST", path: "/v2/vouchers" }, ...more });
const booked = async () => list(await twin.control("GET", `/books/${company}/vouchers`)).length;
const advance = (advanceMs: number) => twin.control("PUT", "/clock", { advanceMs });
const lostOrNot = (call: Promise<{ status: number }>) =>
  call.then(
    (answer) => answer.status,
    () => "connection lost",
  );
/** Waits until the books hold so many vouchers: a late commit happens after the act that lets it through. */
const eventually = async (count: number) => {
  for (let tries = 0; tries < 100 && (await booked()) !== count; tries += 1)
    await new Promise((go) => setTimeout(go, 10));
  expect(await booked()).toBe(count);
};
/** Waits until the twin has taken the request in. */
const received = async (count: number) => {
  const requests = async () => list(await twin.control("GET", "/log")).length;
  for (let tries = 0; tries < 100 && (await requests()) < count; tries += 1)
    await new Promise((go) => setTimeout(go, 10));
};

beforeAll(async () => {
  twin = await driveTwin();
  company = await twin.companyId("Kaffebar Nord AS");
});
afterAll(() => twin.close());
beforeEach(async () => {
  await twin.control("POST", "/reset");
  await twin.control("PUT", "/clock", { freeze: frozenAt });
  token = await twin.token("Kaffebar Nord AS");
});

describe("a lost answer and a lost request look alike to the client", () => {
  it("and the first has been written", async () => {
    await fault({ kind: "lost-answer" });
    expect(await lostOrNot(post())).toBe("connection lost");
    expect(await booked()).toBe(1);
  });

  it("and the second has not", async () => {
    await fault({ kind: "lost-request" });
    expect(await lostOrNot(post())).toBe("connection lost");
    expect(await booked()).toBe(0);
  });
});

describe("late delivery", () => {
  it("writes after a time, when the client has long lost its connection", async () => {
    await fault({ kind: "late-delivery", delayMs: 60_000, hangUp: true });
    expect(await lostOrNot(post())).toBe("connection lost");
    await advance(59_999);
    expect(await booked()).toBe(0);
    await advance(1);
    await eventually(1);
  });

  it("writes when the control API lets it, and answers a client that still waits", async () => {
    await fault({ kind: "late-delivery" });
    const waiting = post();
    await received(1);
    expect(await booked()).toBe(0);
    expect(await twin.control("GET", "/deliveries")).toMatchObject([
      { method: "POST", path: "/v2/vouchers", companyId: company, arrivedAt: "2026-03-10T09:00:00.000Z" },
    ]);
    await twin.control("POST", "/deliveries/deliver");
    expect((await waiting).status).toBe(201);
    expect(await booked()).toBe(1);
  });

  it("writes although the client gave up waiting", async () => {
    await fault({ kind: "late-delivery" });
    const giveUp = new AbortController();
    const waiting = twin.ask("POST", "/v2/vouchers", { token, body: plainVoucher(), signal: giveUp.signal });
    await received(1);
    giveUp.abort();
    expect(await lostOrNot(waiting)).toBe("connection lost");
    await twin.control("POST", "/deliveries/deliver");
    await eventually(1);
  });

  it("never writes when it is lost for good", async () => {
    await fault({ kind: "late-delivery", hangUp: true });
    await lostOrNot(post());
    await received(1);
    await twin.control("POST", "/deliveries/lose");
    expect(await twin.control("GET", "/deliveries")).toEqual([]);
    expect(await booked()).toBe(0);
  });

  it("is refused when the token has died in the meantime", async () => {
    await fault({ kind: "late-delivery", delayMs: 3_600_000, hangUp: true });
    await lostOrNot(post());
    await advance(3_600_000);
    for (let tries = 0; tries < 50; tries += 1) {
      if (at(await twin.control("GET", "/log"), 0, "status") === 401) break;
      await new Promise((go) => setTimeout(go, 10));
    }
    expect(at(await twin.control("GET", "/log"), 0)).toMatchObject({
      status: 401,
      errorCode: 4005,
      fault: "late-delivery",
    });
    expect(await booked()).toBe(0);
  });
});

describe("slowness", () => {
  it("before the write checks the token at once and writes later", async () => {
    await fault({ kind: "slow-commit", delayMs: 3_600_000 });
    const waiting = post();
    await received(1);
    expect(await booked()).toBe(0);
    await advance(3_600_000);
    expect((await waiting).status).toBe(201);
    expect(await booked()).toBe(1);
  });

  it("after the write holds the answer back only", async () => {
    await fault({ kind: "slow-answer", delayMs: 5_000 });
    const waiting = post();
    await eventually(1);
    await advance(5_000);
    expect((await waiting).status).toBe(201);
  });
});

describe("answers that are none", () => {
  it.each([
    [{ kind: "server-error" }, 500, 0],
    [{ kind: "server-error", commit: true }, 500, 1],
    [{ kind: "gateway-page" }, 502, 0],
    [{ kind: "gateway-page", status: 503, commit: true }, 503, 1],
    [{ kind: "gateway-page", status: 504, commit: true }, 504, 1],
    [{ kind: "truncated-answer" }, 201, 1],
    [{ kind: "unreadable-answer" }, 201, 1],
  ])("%j: status %d, vouchers booked %d", async (told, status, written) => {
    await fault(told);
    const answer = await post();
    expect(answer.status).toBe(status);
    expect(await booked()).toBe(written);
    expect(at(answer.body, "Id")).toBeUndefined();
  });

  it("stop in the middle of their JSON", async () => {
    await fault({ kind: "truncated-answer" });
    expect(String((await post()).body)).toMatch(/^\{"Id":"[0-9a-f-]{36}"/);
  });

  it("are HTML when a gateway gives them", async () => {
    await fault({ kind: "gateway-page" });
    const answer = await post();
    expect(answer.headers.get("content-type")).toContain("text/html");
    expect(answer.body).toContain("<h1>502");
  });

  it("are a 429 in Visma's own shape, with nothing written", async () => {
    await fault({ kind: "too-many-requests", tryAgainInSeconds: 7 });
    const answer = await post();
    expect(answer).toMatchObject({ status: 429, body: { ErrorCode: 4010 } });
    expect(at(answer.body, "DeveloperErrorMessage")).toContain("Try again in 7 seconds.");
    expect(await booked()).toBe(0);
  });
});

describe("a revoked token", () => {
  it("stops the call before it is looked at", async () => {
    await fault({ kind: "token-revoked" });
    expect(await post()).toMatchObject({ status: 401, body: { ErrorCode: 4005 } });
    expect(await booked()).toBe(0);
    expect((await post()).status).toBe(401);
  });

  it("or lets this one through and no other", async () => {
    await fault({ kind: "token-revoked", moment: "after" });
    expect((await post()).status).toBe(201);
    expect((await post()).status).toBe(401);
  });
});

describe("late visibility", () => {
  it("keeps a voucher out of lists for a time, though it is found by id", async () => {
    await fault({ kind: "late-visibility", delayMs: 30_000 });
    const { body } = await post();
    const listed = async () => rowsOf(await twin.ask("GET", "/v2/vouchers", { token })).length;
    const years = rowsOf(await twin.ask("GET", "/v2/fiscalyears", { token }));
    const byId = () => twin.ask("GET", `/v2/vouchers/${at(years[1], "Id")}/${at(body, "Id")}`, { token });
    expect([await listed(), (await byId()).status]).toEqual([0, 200]);
    await advance(30_000);
    expect(await listed()).toBe(1);
  });

  it("or is not found at all for that time", async () => {
    await fault({ kind: "late-visibility", delayMs: 30_000, everywhere: true });
    const { body } = await post();
    const years = rowsOf(await twin.ask("GET", "/v2/fiscalyears", { token }));
    const byId = () => twin.ask("GET", `/v2/vouchers/${at(years[1], "Id")}/${at(body, "Id")}`, { token });
    expect((await byId()).status).toBe(404);
    await advance(30_000);
    expect((await byId()).status).toBe(200);
  });
});

describe("a fault", () => {
  it("strikes once unless told otherwise, and the log names it", async () => {
    await fault({ kind: "server-error" });
    expect([(await post()).status, (await post()).status]).toEqual([500, 201]);
    expect(await twin.control("GET", "/log")).toMatchObject([
      {
        method: "POST",
        path: "/v2/vouchers",
        status: 500,
        companyId: company,
        clientId: "bilag-twin",
        fault: "server-error",
      },
      {
        method: "POST",
        path: "/v2/vouchers",
        status: 201,
        companyId: company,
        clientId: "bilag-twin",
        fault: null,
      },
    ]);
  });

  it("strikes at identity too", async () => {
    await twin.control("POST", "/faults", { fault: { kind: "gateway-page" }, on: { path: "/connect/*" } });
    expect((await twin.ask("POST", "/connect/token", { body: new URLSearchParams() })).status).toBe(502);
  });

  it("never strikes the control API", async () => {
    await twin.control("POST", "/faults", { fault: { kind: "lost-request" }, on: { path: "*" }, every: 1 });
    expect(at(await twin.control("GET", "/faults"), 0, "seen")).toBe(0);
    await twin.control("DELETE", "/faults");
  });

  it("is taken away by its id", async () => {
    const id = at(await fault({ kind: "server-error" }), "id");
    await twin.control("DELETE", `/faults/${id}`);
    expect((await post()).status).toBe(201);
    await expect(twin.control("DELETE", `/faults/${id}`)).rejects.toThrow("There is no fault");
  });
});

describe("clock skew", () => {
  it("shows in what the twin tells, and moves no rule", async () => {
    await twin.control("PUT", "/clock", { skewMs: -600_000 });
    const answer = await post();
    expect(at(answer.body, "CreatedUtc")).toBe("2026-03-10T08:50:00.000Z");
    expect(answer.headers.get("date")).toBe("Tue, 10 Mar 2026 08:50:00 GMT");
    const listed = await twin.ask("GET", "/v2/vouchers", { token });
    expect(at(listed.body, "Meta", "ServerTimeUtc")).toBe("2026-03-10T08:50:00.000Z");
    await advance(3_599_999);
    expect((await post()).status).toBe(201);
  });
});
