/** A watched folder with one file that a person decides on, in a filled database. */
import type pg from "pg";
import { awkwardText, filledAt, idOf, insert, laneIdOf, organisationIdOf } from "./filling.ts";

export async function fillFolder(client: pg.Client, organisation: number): Promise<void> {
  const mine = { organisation_id: organisationIdOf(organisation) };
  const lane_id = laneIdOf(organisation);
  const person_id = idOf(organisation, 2);
  await insert(client, "watched_folder", {
    ...mine,
    lane_id,
    name: "kasse",
    is_on: true,
    set_by: person_id,
    set_at: filledAt,
    found_at: filledAt,
    next_look_at: filledAt,
  });
  await insert(client, "folder_file", {
    ...mine,
    id: idOf(organisation, 401),
    lane_id,
    file_name: awkwardText.slice(0, 255),
    size_bytes: 2_048,
    modified_ns: "1773129600000000000",
    state: "asks",
    findings: JSON.stringify([{ code: "folder-file-partly", severity: "error", value: awkwardText }]),
    findings_count: 1,
    content_hash: "b".repeat(64),
    since: filledAt,
    not_before: filledAt,
  });
}
