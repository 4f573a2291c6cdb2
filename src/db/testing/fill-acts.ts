/** What people did and who is told of it. */
import type pg from "pg";
import { awkwardText, everyByte, filledAt, idOf, insert, organisationIdOf } from "./filling.ts";

export async function fillActs(client: pg.Client, organisation: number): Promise<void> {
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
