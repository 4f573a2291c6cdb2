/** A watched folder with one file that a person decides on, in a filled database. */
type FillFolder = {
  insert(table: string, row: Record<string, unknown>): Promise<void>;
  mine: { organisation_id: string };
  lane_id: string;
  person_id: string;
  id: string;
  awkwardText: string;
  at: string;
};

export async function fillFolder(of: FillFolder): Promise<void> {
  const { insert, mine, lane_id, person_id, id, awkwardText, at } = of;
  await insert("watched_folder", {
    ...mine,
    lane_id,
    name: "kasse",
    is_on: true,
    set_by: person_id,
    set_at: at,
    found_at: at,
    next_look_at: at,
  });
  await insert("folder_file", {
    ...mine,
    id,
    lane_id,
    file_name: awkwardText.slice(0, 255),
    size_bytes: 2_048,
    modified_ns: "1773129600000000000",
    state: "asks",
    findings: JSON.stringify([{ code: "folder-file-partly", severity: "error", value: awkwardText }]),
    findings_count: 1,
    content_hash: "b".repeat(64),
    since: at,
    not_before: at,
  });
}
