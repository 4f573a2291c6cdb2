import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { at, type DrivenTwin, driveTwin } from "../drive-twin.ts";
import { line, plainJournal, serviceToken, tenantOf } from "./drive-net.ts";

let twin: DrivenTwin;
let token: string;

beforeAll(async () => {
  twin = await driveTwin();
});
afterAll(() => twin.close());
beforeEach(async () => {
  await twin.control("PUT", "/clock", { freeze: "2026-03-10T09:00:00.000Z" });
  await twin.control("POST", "/reset");
  token = await serviceToken(twin, "Fjellheim Bygg AS");
});

const headers = { "erp-api-background": "none" };
const send = (change: Record<string, unknown> = {}) =>
  twin.ask("POST", "/v2/journaltransaction", { token, headers, body: plainJournal(change) });
const get = (path: string, as = token) => twin.ask("GET", path, { token: as });
const advance = (advanceMs: number) => twin.control("PUT", "/clock", { advanceMs });
const day = 24 * 60 * 60 * 1000;

describe("a background request", () => {
  it("is taken with 202, Started at first and Finished later, with the number in the stored Location", async () => {
    const taken = await send();
    const id = String(at(taken.body, "id"));
    expect(taken.status).toBe(202);
    expect(at(taken.body, "stateLocation")).toBe(`${twin.url}/v1/background/${id}`);
    expect(taken.headers.get("location")).toBe(`${twin.url}/v1/background/${id}`);
    expect((await get(`/v1/background/${id}`)).body).toMatchObject({
      id,
      status: "Started",
      statusCode: 0,
      finishedUtc: null,
      webhookAddress: "none",
    });
    expect((await get("/v2/journaltransaction/000001")).status).toBe(404);
    await advance(200);
    expect((await get(`/v1/background/${id}`)).body).toMatchObject({
      status: "Finished",
      statusCode: 201,
      hasResponseContent: false,
      responseHeaders: { Location: `${twin.url}/v2/journaltransaction/000001` },
    });
    expect((await get("/v2/journaltransaction/000001")).status).toBe(200);
  });

  it("is Finished with 400 where the rules refused it, the refusal being its content", async () => {
    const id = at((await send({ journalTransactionLines: [line("5000", "debit", 1)] })).body, "id");
    await advance(200);
    expect((await get(`/v1/background/${id}`)).body).toMatchObject({
      status: "Finished",
      statusCode: 400,
      hasResponseContent: true,
      contentLocation: `/v1/background/${id}/content`,
    });
    const { status, body } = await get(`/v1/background/${id}/content`);
    expect(status).toBe(200);
    expect(at(body, "message")).toContain("at least two lines");
  });

  it("works for reading too, and keeps the content for 24 hours", async () => {
    const taken = await twin.ask("GET", "/v1/branch", { token, headers });
    const id = at(taken.body, "id");
    await advance(200);
    expect((await get(`/v1/background/${id}/content`)).body).toMatchObject([
      { number: "1" },
      { number: "2" },
    ]);
    await advance(day);
    const later = await serviceToken(twin, "Fjellheim Bygg AS");
    expect((await get(`/v1/background/${id}/content`, later)).status).toBe(410);
    expect((await get(`/v1/background/${id}`, later)).status).toBe(200);
  });

  it("is nobody else's", async () => {
    const id = at((await send()).body, "id");
    const other = await serviceToken(twin, "Nordlys Handel AS");
    expect((await get(`/v1/background/${id}`, other)).status).toBe(403);
    expect((await get(`/v1/background/${id}/content`, other)).status).toBe(403);
    expect((await get("/v1/background/another")).status).toBe(404);
  });

  it("is nobody else's, of the same company either", async () => {
    const tenant = await tenantOf(twin, "Fjellheim Bygg AS");
    const as = async (userName: string) =>
      String(
        at(
          await twin.control("POST", "/tokens", {
            userName,
            companyId: tenant,
            clientId: "bilag-twin-net",
            scopes: ["vismanet_erp_interactive_api:read", "vismanet_erp_interactive_api:create"],
          }),
          "access_token",
        ),
      );
    const nora = await as("nora@fjellheim.example");
    const taken = await twin.ask("POST", "/v2/journaltransaction", {
      token: nora,
      headers,
      body: plainJournal(),
    });
    const path = `/v1/background/${at(taken.body, "id")}`;
    expect((await get(path, await as("vera@regnskap.example"))).status).toBe(403);
    expect((await get(path, token)).status).toBe(403);
    expect((await get(path, nora)).status).toBe(200);
  });

  it("looks at the version that it shall change when it is worked on, not when it is taken", async () => {
    await send();
    await advance(200);
    const etag = (await get("/v2/journaltransaction/000001")).headers.get("etag") ?? "";
    const release = "/v2/journaltransaction/000001/action/release";
    const job = await twin.ask("POST", release, { token, headers: { ...headers, "If-Match": etag } });
    await twin.ask("PUT", "/v2/journaltransaction/000001", {
      token,
      body: { description: { value: "Changed meanwhile" } },
    });
    await advance(200);
    expect((await get(`/v1/background/${at(job.body, "id")}`)).body).toMatchObject({
      status: "Finished",
      statusCode: 412,
    });
  });

  it("ends as Failed, by another reading, with nothing done", async () => {
    await twin.control("PUT", "/switches", { backgroundOutcome: "Failed" });
    const id = at((await send()).body, "id");
    await advance(200);
    expect((await get(`/v1/background/${id}`)).body).toMatchObject({
      status: "Failed",
      statusCode: 0,
      errorMessage: "The request could not be processed.",
      hasResponseContent: false,
    });
    expect((await get(`/v1/background/${id}/content`)).status).toBe(404);
    expect((await get("/v2/journaltransaction/000001")).status).toBe(404);
  });

  it("goes on when the answer that took it is lost", async () => {
    await twin.control("POST", "/faults", { fault: { kind: "lost-answer" }, on: { method: "POST" } });
    await expect(send()).rejects.toThrow();
    await advance(200);
    expect((await get("/v2/journaltransaction/000001")).status).toBe(200);
  });
});
