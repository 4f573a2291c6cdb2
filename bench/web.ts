/**
 * How quickly the server answers the web app over a full database: 1,000 lanes, 100,000 postings, 1,000 open halts.
 * Run by itself: node bench/web.ts. Aim: inbox, today and a posting in under 100 ms (95th percentile).
 */
import { acts } from "../src/core/index.ts";
import { withSession } from "../src/db/with-session.ts";
import { acceptRecords } from "../src/engine/accept/accept-records.ts";
import { createApiKey } from "../src/engine/acts/people.ts";
import { createApi } from "../src/http/create-api.ts";
import { serveApi } from "../src/http/serve-api.ts";
import { type BenchHub, openBenchHub } from "./bench-hub.ts";
import { startBenchTwin } from "./bench-twin.ts";

const companies = 1_000;
/** Of each company; one of them is refused and open, nine wait behind it, the others are booked. */
const postingsEach = 100;
/** Half of the halts are over one account, the others over so many. */
const causes = 50;
const callsEach = 100;
const warmUpCalls = 20;
let key = "";

const twin = await startBenchTwin();
const hub = await openBenchHub(twin, { lanes: 1, isUnlimited: true });
await handInFirst(hub);
await fill(hub);
const served = await serveApi({
  api: createApi({ world: hub.world, readiness: async () => ({ isReady: true, waitsFor: [] }) }),
  port: 0,
  hostname: "127.0.0.1",
});
console.log("| what the web app asks | median | 95th percentile | slowest | answer |");
console.log("| --- | --- | --- | --- | --- |");
for (const [name, paths] of Object.entries(await questions(hub))) console.log(await line(name, paths));
await served.close();
await hub.close();
twin.close();

async function handInFirst({ world, integration, lanes: [lane] }: BenchHub): Promise<void> {
  if (lane === undefined) throw new Error("no lane");
  const { organisationId, personId, laneId } = lane;
  const actor = { organisationId, personId, organisationName: "Bench", companyIds: null };
  const records = integration.sample.records({
    flow: "settlements",
    upTo: "2026-11-20",
    count: postingsEach / 2,
  });
  await acceptRecords(world, { ...actor, laneId, records });
}

/** The first company's rows, copied for all others: what is read has the size and the shape of what a hub writes. */
async function fill({ connection, lanes: [lane] }: BenchHub): Promise<void> {
  const id = (what: string) =>
    `overlay(overlay(md5(${what} || copy::text) placing '7' from 13) placing '8' from 17)::uuid`;
  await withSession(connection, async (client) => {
    // The rows of a history that was: no trigger is to hold it against them that they begin at their end.
    await client.query("set session_replication_role = replica");
    const copied = async (table: string, changes: Record<string, string>, where = "true") => {
      const { rows } = await client.query(
        "select string_agg(quote_ident(column_name), ',' order by ordinal_position) as names from information_schema.columns where table_schema = 'bilag' and table_name = $1 and is_generated = 'NEVER'",
        [table],
      );
      const names = String(rows[0].names).split(",");
      const values = names.map((name) => changes[name.replaceAll('"', "")] ?? `source.${name}`);
      await client.query(
        `insert into ${table} (${names.join(",")}) select ${values.join(",")} from ${table} source, generate_series(2, ${companies}) copy where ${where}`,
      );
    };
    await client.query("create temporary table kept as select id from lane");
    await copied("company", {
      id: id("source.id::text"),
      external_id: "'c' || copy",
      name: "'Company ' || copy",
    });
    await copied("department", { company_id: id("source.company_id::text") });
    await copied("link", { id: id("source.id::text"), company_id: id("source.company_id::text") });
    await copied("settings_version", { link_id: id("source.link_id::text") });
    await copied("lane", {
      id: id("source.id::text"),
      link_id: id("source.link_id::text"),
      released_sequence: "source.last_sequence",
    });
    const ofLane = { id: id("source.id::text"), lane_id: id("source.lane_id::text") };
    await copied("record", ofLane);
    await copied("posting", {
      ...ofLane,
      business_key: "source.business_key || copy",
      token: "'B' || upper(translate(substr(md5(source.id::text || copy), 1, 13), 'ilou', '1100'))",
    });
    await copied("posting_record", {
      posting_id: id("source.posting_id::text"),
      record_id: id("source.record_id::text"),
    });
    await client.query(`
      update posting set state = 'booked', steps = '[]', ledger_kind = 'voucher', ledger_id = id::text,
        ledger_number = 'A' || sequence, ledger_standing = 'posted' where sequence <= ${postingsEach - 10}`);
    await client.query(`update posting set state = 'refused' where sequence = ${postingsEach - 9}`);
    await client.query("update lane set state = 'halted', released_sequence = last_sequence");
    await client.query(`
      insert into halt (organisation_id, id, lane_id, posting_id, finding, opened_at)
      select organisation_id, gen_random_uuid(), lane_id, id, jsonb_build_object('code', 'account-inactive', 'severity', 'error',
        'field', 'payment/card', 'value', case when number % 2 = 0 then 1901 else 2000 + number % ${causes * 2} end::text), now()
      from (select *, row_number() over (order by id) as number from posting where state = 'refused') as refused`);
    await client.query(`
      insert into certificate (organisation_id, posting_id, installation_id, token, record_hash, document_hash, request_hash,
        ledger_kind, ledger_id, ledger_number, held_hash, held, how, certified_at)
      select organisation_id, id, gen_random_uuid(), token, record_hash, document_hash, document_hash, ledger_kind, ledger_id,
        ledger_number, document_hash, document, 'answered', now()
      from posting where state = 'booked'`);
    await client.query("vacuum analyze");
    const { rows } = await client.query("select count(*) as postings from posting");
    console.log(`${rows[0].postings} postings, filled from lane ${lane?.laneId}\n`);
  });
}

async function questions({ world, connection, lanes: [lane] }: BenchHub): Promise<Record<string, string[]>> {
  if (lane === undefined) throw new Error("no lane");
  const ids = await withSession(connection, async (client) => {
    const texts = async (query: string) => (await client.query(query)).rows.map((row) => String(row.id));
    return {
      postings: await texts("select id from posting order by md5(id::text) limit 100"),
      lanes: await texts("select id from lane order by md5(id::text) limit 100"),
      companies: await texts("select id from company order by md5(id::text) limit 100"),
    };
  });
  const actor = {
    organisationId: lane.organisationId,
    personId: lane.personId,
    organisationName: "Bench",
    companyIds: null,
  };
  ({ key } = await createApiKey(world, actor, { name: "bench", scopes: [...acts] }));
  const first = await (await ask("/halt-causes?limit=1")).json();
  const cause = String((first as { items: { cause: string }[] }).items[0]?.cause);
  return {
    "Inbox, the first 25 causes with their newest halts": ["/halt-causes?limit=25"],
    "Inbox, causes and lanes in figures": ["/halt-totals"],
    "Inbox, causes that a search finds": ["/halt-causes?limit=25&search=company%20active"],
    "Inbox, a search that finds one company": ["/halt-causes?limit=25&search=company%20777"],
    "Inbox, 25 of the 500 halts of a cause": [`/halts?limit=25&cause=${cause}`],
    "Inbox, those of a cause that a search finds": [`/halts?limit=25&cause=${cause}&search=company%207`],
    "Halts of all causes, a page of 100": ["/halts?limit=100"],
    "Today, what its page shows first: 50 lanes by need": ["/lanes?limit=50&order=need"],
    "Today, the sums of all lanes": ["/lane-totals"],
    "Today, who has fallen silent": ["/silences?limit=5"],
    "Today, numbers that are missing": ["/sequence-warnings?limit=5"],
    "Today, a page of 100 lanes": ["/lanes?limit=100"],
    "A posting": ids.postings.map((id) => `/postings/${id}`),
    "A posting's rows explained": ids.postings.map((id) => `/postings/${id}/explain`),
    "Postings, the first 50": ["/postings?limit=50"],
    "Postings of a lane that stand still": ids.lanes.map(
      (id) => `/postings?limit=50&laneId=${id}&state=refused,differs,uncertain`,
    ),
    "Postings by their state, all lanes": ["/postings?limit=50&state=refused"],
    "A search that finds 1,000": ["/postings?limit=50&search=A42"],
    "A search that finds nothing": ["/postings?limit=50&search=nothing"],
    "Records of a lane, the newest 50": ids.lanes.map(
      (id) => `/lanes/${id}/records?limit=50&newestFirst=true`,
    ),
    "A month over all lanes, what is to be done first": ["/months/2026-11/lanes?limit=50"],
    "A month of the calendar": ids.lanes.map((id) => `/lanes/${id}/calendar?month=2026-10`),
    "Drifts, open": ["/drifts?limit=50"],
    "Links, a page of 200": ["/links?limit=200"],
    "Links by name, 50, with their counts": ["/links?limit=50&order=name"],
    "Links, a search by name and title": ["/links?limit=50&order=name&search=company%2099%20settlements"],
    "Companies by name, 50, with their counts": ["/companies?limit=50&order=name"],
    "Companies, a search that finds one": ["/companies?limit=50&order=name&search=company%20777"],
    "Companies, 100 by their ids": [`/companies?limit=100&ids=${ids.companies.join(",")}`],
    "Connections, what needs somebody": ["/connections?limit=50&order=need"],
    "Lanes to choose from, 50 by name": ["/lanes?limit=50&order=name"],
    "Lanes to choose from, a search": ["/lanes?limit=50&order=name&search=company%20777"],
    "People by name": ["/people?limit=50&order=name"],
  };
}

async function line(name: string, paths: readonly string[]): Promise<string> {
  const took: number[] = [];
  let bytes = 0;
  for (let call = 0; call < warmUpCalls + callsEach; call += 1) {
    const begunMs = performance.now();
    const response = await ask(String(paths[call % paths.length]));
    const text = await response.text();
    if (!response.ok) throw new Error(`${paths[call % paths.length]}: ${response.status} ${text}`);
    if (call >= warmUpCalls) took.push(performance.now() - begunMs);
    bytes = text.length;
  }
  took.sort((left, right) => left - right);
  const at = (share: number) => `${(took[Math.floor(took.length * share)] ?? 0).toFixed(1)} ms`;
  return `| ${name} | ${at(0.5)} | ${at(0.95)} | ${at(0.999)} | ${Math.round(bytes / 1024)} kB |`;
}

function ask(path: string): Promise<Response> {
  return fetch(`${served.url}/api/v1${path}`, { headers: { authorization: `Bearer ${key}` } });
}
