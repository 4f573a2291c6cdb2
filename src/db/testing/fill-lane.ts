/** Records and postings of a lane in five states, with what was tried and what was found. */
import type pg from "pg";
import { awkwardText, filledAt, idOf, insert, laneIdOf, organisationIdOf } from "./filling.ts";

const states = ["booked", "planned", "refused", "excused", "uncertain"] as const;

export async function fillLane(client: pg.Client, organisation: number): Promise<void> {
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
