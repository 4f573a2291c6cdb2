/** An organisation with its people, company, books and settings. */
import type pg from "pg";
import { fillActs } from "./fill-acts.ts";
import { fillFolder } from "./fill-folder.ts";
import { fillLane } from "./fill-lane.ts";
import { awkwardText, everyByte, filledAt, idOf, insert, organisationIdOf } from "./filling.ts";

export async function fillOrganisation(client: pg.Client, organisation: number): Promise<void> {
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
  await fillFolder(client, organisation);
  await fillLane(client, organisation);
  await fillActs(client, organisation);
}
