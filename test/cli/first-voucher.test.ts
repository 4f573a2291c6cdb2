/** Walks docs/first-voucher.md with the JSON that stands in it: what a newcomer is told to do leads to a voucher. */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { freePort } from "../../src/cli/free-port.ts";
import { dataFolder, jsonOf, runBilag, startBilag } from "./run-bilag.ts";

const page = readFileSync(path.resolve(import.meta.dirname, "../../docs/first-voucher.md"), "utf8");

function blockOf(name: string): string {
  const block = new RegExp(`\`\`\`json ${name}\\n(.*?)\`\`\``, "s").exec(page)?.[1];
  if (block === undefined) throw new Error(`the page has no block ${name}`);
  return block;
}

async function call(
  url: string,
  method: string,
  key: string | null,
  body?: string,
): Promise<Record<string, string>> {
  const answer = await fetch(url, {
    method,
    headers: {
      ...(key === null ? {} : { authorization: `Bearer ${key}` }),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    },
    ...(body === undefined ? {} : { body }),
  });
  const text = await answer.text();
  expect([url, answer.ok, text]).toEqual([url, true, text]);
  return JSON.parse(text);
}

it("the page of the first voucher leads to one", { timeout: 120_000 }, async () => {
  const port = await freePort(4_710, "127.0.0.1");
  const twin = startBilag([
    "twin",
    "--port",
    "0",
    "--json",
    "--redirect",
    `http://127.0.0.1:${port}/connect/callback`,
  ]);
  await twin.said('"url"');
  await twin.said("ready");
  const folder = dataFolder();
  const common = { BILAG_TRY_OUT: "0", BILAG_DATA_DIR: folder, BILAG_SECRET_KEY: "7b".repeat(32) };
  const twinUrl = urlOf(twin);
  const environment = {
    ...common,
    BILAG_PORT: String(port),
    BILAG_EACCOUNTING_API_URL: `${twinUrl}/v2`,
    BILAG_EACCOUNTING_IDENTITY_URL: twinUrl,
    BILAG_EACCOUNTING_CLIENT_ID: "bilag-twin",
    BILAG_EACCOUNTING_CLIENT_SECRET: "bilag-twin-secret",
  };
  const run = (...words: string[]) => runBilag([...words, "--json"], environment);
  const owner = ["--organisation", "Regnskap AS", "--person", "Kari Nordmann", "--email", "kari@example.org"];
  const { key } = jsonOf<{ key: string }>(await run("init", ...owner));
  const hub = startBilag(["start"], environment);
  onTestFinished(async () => {
    hub.child.kill("SIGTERM");
    await hub.ended;
  });
  await hub.said("ready");
  const api = (method: string, address: string, body?: unknown) =>
    call(
      `http://127.0.0.1:${port}/api/v1${address}`,
      method,
      key,
      body === undefined ? undefined : typeof body === "string" ? body : JSON.stringify(body),
    );

  const company = { name: "Kafé Prøve", country: "NO", currency: "NOK", timeZone: "Europe/Oslo" };
  const { id: companyId } = await api("POST", "/companies", { externalId: "kafe-1", ...company });
  const { id: connectionId } = await api("POST", "/connections", {
    ledger: "visma-eaccounting",
    name: "Regnskap",
    environment: "test",
  });
  const { authoriseUrl } = await api("POST", `/connections/${connectionId}/authorise`);
  await signIn(twinUrl, authoriseUrl ?? "");
  const { id: linkId } = await api("POST", "/links", {
    companyId,
    connectionId,
    integration: "day-settlements",
    startOn: "2026-11-01",
  });
  await api("PUT", `/links/${linkId}/settings`, blockOf("settings"));
  const file = path.join(folder, "z.json");
  writeFileSync(file, blockOf("settlement"));
  const link = "kafe-1/day-settlements";
  expect(jsonOf(await run("import", file, "--link", link))).toMatchObject({ counts: { taken: 1 } });
  const preview = await runBilag(["preview", link], environment);
  const voucher = /```text\n(.*?)\n```/s.exec(page)?.[1] ?? "no voucher on the page";
  expect(preview.output).toContain(voucher);
  expect((await runBilag(["lanes"], environment)).output).toMatch(/Kafé Prøve {2}not active yet {2}/);
  expect((await run("preview", link, "--confirm")).status).toBe(0);
  expect(jsonOf(await run("run", link))).toMatchObject({
    ok: true,
    lanes: [{ booked: 1, debitMinor: 125_000, creditMinor: 125_000 }],
  });
  expect(jsonOf(await run("explain", "A1"))).toMatchObject({
    posting: { reference: "Z 1", state: "booked" },
  });
  expect(jsonOf(await run("import", file, "--link", link))).toMatchObject({ counts: { already: 1 } });
});

/** The one line that it prints before it is ready. */
function urlOf(twin: ReturnType<typeof startBilag>): string {
  const { url } = JSON.parse(
    twin
      .heard()
      .split("\n")
      .find((line) => line.startsWith("{")) ?? "{}",
  );
  return url;
}

/** What the person does in the browser, by the twin's control act. */
async function signIn(twinUrl: string, authorizeUrl: string): Promise<void> {
  const companies = (await call(`${twinUrl}/_twin/companies`, "GET", null)) as unknown as {
    id: string;
    name: string;
  }[];
  const companyId = companies.find(({ name }) => name === "Kaffebar Nord AS")?.id;
  const consent = { authorizeUrl, userName: "kari@kaffebarnord.example", companyId };
  const { redirectTo } = await call(`${twinUrl}/_twin/consents`, "POST", null, JSON.stringify(consent));
  const back = await fetch(redirectTo ?? "");
  expect(await back.text()).toContain("Connected to Kaffebar Nord AS");
}
