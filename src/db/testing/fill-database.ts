/** Puts at least one row into every table, for two organisations, with the values that are easily spoilt on the way. */
import type pg from "pg";
import type { ConnectionOptions } from "../connection-options.ts";
import { prepareInstallation } from "../prepare-installation.ts";
import { becomeOwner, withSession } from "../with-session.ts";
import { fillFolder } from "./fill-folder.ts";

export const filledAt = "2026-03-10T09:00:00.000Z";

/** Every byte there is, as a sealed secret may hold it. */
export const everyByte = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));

/** What COPY's text format must escape, and letters beyond ASCII and beyond the basic plane. */
export const awkwardText = 'Ærlig Øl AS – «Ål»\ttab\nline\r\\N \\. "quoted" 🧾 שלום ';

export const firstOrganisation = organisationIdOf(1);
export const secondOrganisation = organisationIdOf(2);

/** The lane of an organisation made here. */
export function laneIdOf(organisation: number): string {
  return idOf(organisation, 6);
}

function organisationIdOf(organisation: number): string {
  return idOf(organisation, 1);
}

/** Reads well in a failing test: the organisation, then which of its things. */
function idOf(organisation: number, thing: number): string {
  return `00000000-0000-7000-8000-${String(organisation).padStart(6, "0")}${String(thing).padStart(6, "0")}`;
}

/** As `prepareInstallation` left it, then two organisations: nothing is stopped, and each lane has postings in five states. */
export async function fillDatabase(connection: ConnectionOptions): Promise<void> {
  await prepareInstallation({
    connection,
    newId: idOf(0, 1),
    url: "https://bilag.test",
    folderIdentity: "folder 1",
    at: filledAt,
  });
  await withSession(connection, async (client) => {
    await becomeOwner(client);
    await insert(client, "worker", { id: idOf(0, 2), host: "test", started_at: filledAt, seen_at: filledAt });
    await insert(client, "quota", { budget: "vouchers", theoretical_at: filledAt });
    for (const organisation of [1, 2]) await fillOrganisation(client, organisation);
    await fillSignIn(client);
  });
}

async function fillSignIn(client: pg.Client): Promise<void> {
  const at = { createdAt: filledAt, updatedAt: filledAt };
  const table = (name: string) => `sign_in."${name}"`;
  const user = { id: "u1", name: awkwardText, email: "aase1@x.test", emailVerified: true };
  await insert(client, table("user"), { ...user, ...at });
  await insert(client, table("session"), { id: "s1", expiresAt: filledAt, token: "t1", userId: "u1", ...at });
  await insert(client, table("account"), {
    id: "a1",
    accountId: "u1",
    providerId: "credential",
    userId: "u1",
    ...at,
  });
  await insert(client, table("verification"), {
    id: "v1",
    identifier: "i1",
    value: "x",
    expiresAt: filledAt,
    ...at,
  });
  await insert(client, table("twoFactor"), { id: "f1", secret: "x", backupCodes: "y", userId: "u1" });
  await insert(client, table("rateLimit"), { id: "r1", key: "k1", count: 1, lastRequest: 1 });
  const invited = { organisation_id: firstOrganisation, email: "b@x.test", name: "B", expires_at: filledAt };
  await insert(client, table("invitation"), { token_hash: "h1", ...invited });
  await insert(client, table("admission"), { user_id: "u1", organisation_id: firstOrganisation });
}

async function fillOrganisation(client: pg.Client, organisation: number): Promise<void> {
  const organisation_id = organisationIdOf(organisation);
  const mine = { organisation_id };
  const id = (thing: number) => idOf(organisation, thing);
  const [person_id, company_id, connection_id, link_id, lane_id] = [id(2), id(3), id(4), id(5), id(6)];
  const created_at = filledAt;
  await insert(client, "organisation", { organisation_id, name: awkwardText, created_at });
  await insert(client, "person", {
    person_id,
    name: `Åse ${organisation}`,
    email: `aase${organisation}@x.test`,
    created_at,
  });
  await insert(client, "membership", {
    ...mine,
    person_id,
    role: "owner",
    company_ids: [company_id],
    created_at,
  });
  await insert(client, "api_key", {
    ...mine,
    id: id(7),
    person_id,
    name: "till",
    secret_hash: "a1",
    scopes: ["records:write", 'with "quotes", commas'],
    created_at,
  });
  await insert(client, "company", {
    ...mine,
    id: company_id,
    external_id: "C1",
    name: "Øl & Vin",
    country: "NO",
    currency: "NOK",
    time_zone: "Europe/Oslo",
    created_at,
  });
  await insert(client, "department", { ...mine, company_id, code: "10", name: "Bar" });
  await insert(client, "connection", {
    ...mine,
    id: connection_id,
    ledger: "twin-ledger",
    name: "books",
    environment: "twin",
    state: "connected",
    tokens_sealed: everyByte,
    identity: JSON.stringify({ name: awkwardText }),
    created_at,
  });
  await insert(client, "authorisation", {
    ...mine,
    state_hash: "5e",
    connection_id,
    person_id,
    verifier_sealed: Buffer.alloc(0),
    expires_at: filledAt,
  });
  await insert(client, "register_entry", {
    ...mine,
    connection_id,
    register: "accounts",
    key: "3000",
    entry: JSON.stringify({ name: "Salg, avgiftspliktig", rate: 0.25, big: 9007199254740991 }),
  });
  await insert(client, "link", {
    ...mine,
    id: link_id,
    company_id,
    connection_id,
    integration: "till",
    state: "active",
    start_on: "2026-01-01",
    settings_version: 1,
    confirmed_by: person_id,
    confirmed_at: filledAt,
    created_at,
  });
  await insert(client, "settings_version", {
    ...mine,
    link_id,
    version: 1,
    settings: JSON.stringify({ text: awkwardText, empty: null, list: [] }),
    options: "{}",
    content_hash: "c0",
    saved_by: person_id,
    saved_at: filledAt,
  });
  await insert(client, "lane", {
    ...mine,
    id: lane_id,
    link_id,
    flow: "settlements",
    state: "running",
    schedule: JSON.stringify({ kind: "at-once" }),
    last_sequence: 5,
    released_sequence: 5,
    created_at,
  });
  await insert(client, "closed_day", {
    ...mine,
    lane_id,
    department: "",
    closed_on: "2026-05-17",
    reason: awkwardText,
    closed_by: person_id,
    closed_at: created_at,
  });
  await insert(client, "help_answer", {
    ...mine,
    page: "z-number-gap",
    language: "nb",
    yes_count: 3,
    no_count: 1,
  });
  await insert(client, "file_import", {
    ...mine,
    id: id(400),
    lane_id,
    file_name: awkwardText.slice(0, 255),
    format: "sie4",
    content_hash: "a".repeat(64),
    size_bytes: 2_048,
    handed_in_by: person_id,
    received_at: created_at,
    counts: JSON.stringify({ records: 1, errors: 1 }),
    findings: JSON.stringify([{ code: "voucher-does-not-balance", severity: "error", record: awkwardText }]),
    findings_count: 1,
  });
  await fillFolder({
    insert: (table, row) => insert(client, table, row),
    mine,
    lane_id,
    person_id,
    id: id(401),
    awkwardText,
    at: created_at,
  });
  await fillLane(client, organisation);
  await fillActs(client, organisation);
}

const states = ["booked", "planned", "refused", "excused", "uncertain"] as const;

async function fillLane(client: pg.Client, organisation: number): Promise<void> {
  const mine = { organisation_id: organisationIdOf(organisation) };
  const id = (thing: number) => idOf(organisation, thing);
  const lane_id = laneIdOf(organisation);
  for (const [index, state] of states.entries()) {
    const posting_id = id(100 + index);
    const isSent = state === "booked" || state === "uncertain";
    await insert(client, "record", {
      ...mine,
      id: id(200 + index),
      lane_id,
      object: `Z${index}`,
      content_hash: `h${index}`,
      payload: JSON.stringify({ note: awkwardText, amountMinor: 12_345_678_901 }),
      record_on: "2026-03-09",
      state: "taken",
      received_at: filledAt,
    });
    await insert(client, "posting", {
      ...mine,
      id: posting_id,
      lane_id,
      connection_id: id(4),
      sequence: index + 1,
      object: `Z${index}`,
      business_key: `till/C1/Z${index}`,
      role: "original",
      token: `B${String(organisation).padStart(6, "0")}${String(index).padStart(7, "0")}`,
      state,
      kind: "journal",
      document: JSON.stringify({ text: awkwardText }),
      record_hash: `h${index}`,
      settings_version: 1,
      reference: `Z ${index}`,
      document_on: "2026-03-09",
      period: "2026-03",
      currency: "NOK",
      debit_minor: 9_007_199_254_740_991,
      credit_minor: 9_007_199_254_740_991,
      steps: isSent ? JSON.stringify([{ name: "create" }]) : null,
      ledger_kind: state === "booked" ? "voucher" : null,
      ledger_id: state === "booked" ? "v-1" : null,
      settled_by: state === "excused" ? id(2) : null,
      settled_reason: state === "excused" ? "counted by hand" : null,
      created_at: filledAt,
      changed_at: filledAt,
    });
    await insert(client, "posting_record", { ...mine, posting_id, record_id: id(200 + index) });
  }
  await insert(client, "attempt", {
    ...mine,
    id: id(300),
    posting_id: id(104),
    step: 0,
    number: 1,
    worker_id: idOf(0, 2),
    epoch: 1,
    request: JSON.stringify({ body: awkwardText }),
    started_at: filledAt,
    outcome: "unknown",
  });
  await insert(client, "certificate", {
    ...mine,
    posting_id: id(100),
    installation_id: idOf(0, 1),
    token: "B0000000000000",
    record_hash: "h0",
    document_hash: "d0",
    request_hash: "r0",
    ledger_kind: "voucher",
    ledger_id: "v-1",
    ledger_number: "A-1",
    held_hash: "e0",
    held: "{}",
    how: "answered",
    certified_at: filledAt,
  });
  await insert(client, "watch", { ...mine, connection_id: id(4), next_at: filledAt });
  await insert(client, "drift", {
    ...mine,
    id: id(500),
    connection_id: id(4),
    posting_id: id(100),
    key: "missing",
    finding: JSON.stringify({ code: "drift-missing" }),
    details: JSON.stringify({ differences: [], vouchers: [] }),
    state: "open",
    found_at: filledAt,
    seen_at: filledAt,
  });
  await insert(client, "halt", {
    ...mine,
    id: id(400),
    lane_id,
    posting_id: id(102),
    finding: JSON.stringify({ code: "account-unknown" }),
    opened_at: filledAt,
  });
}

async function fillActs(client: pg.Client, organisation: number): Promise<void> {
  const mine = { organisation_id: organisationIdOf(organisation) };
  await insert(client, "audit_entry", {
    ...mine,
    sequence: 1,
    acted_at: filledAt,
    act: "created",
    content_hash: "c",
    previous_hash: "0",
    hash: "1",
  });
  await insert(client, "audit_content", {
    ...mine,
    sequence: 1,
    content: JSON.stringify({ name: awkwardText }),
  });
  await insert(client, "webhook", {
    ...mine,
    id: idOf(organisation, 600),
    url: "https://hooks.example.com/bilag",
    events: ["booked", "halted"],
    secret_sealed: everyByte,
    former_secret_sealed: everyByte,
    former_until: filledAt,
    created_by: idOf(organisation, 2),
    created_at: filledAt,
  });
  await insert(client, "webhook_event", {
    ...mine,
    id: idOf(organisation, 601),
    kind: "booked",
    happened_at: filledAt,
    data: JSON.stringify({ object: awkwardText }),
  });
  await insert(client, "webhook_delivery", {
    ...mine,
    webhook_id: idOf(organisation, 600),
    event_id: idOf(organisation, 601),
    state: "waiting",
    due_at: filledAt,
  });
  await insert(client, "idempotent_answer", {
    ...mine,
    key: "k",
    person_id: idOf(organisation, 2),
    request_hash: "r",
    status: 201,
    body: JSON.stringify([1, "two", null]),
    created_at: filledAt,
  });
}

async function insert(
  client: pg.Client,
  table: string,
  row: Readonly<Record<string, unknown>>,
): Promise<void> {
  const columns = Object.keys(row);
  const places = columns.map((_, index) => `$${index + 1}`);
  await client.query(
    `insert into ${table} (${columns.map((column) => `"${column}"`).join(", ")}) values (${places.join(", ")})`,
    Object.values(row),
  );
}
