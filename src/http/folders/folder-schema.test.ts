/** A file's time over HTTP, whatever number a disk bears as one. */
import { expect, it } from "vitest";
import type { FolderFileRow } from "../../db/index.ts";
import { folderFileAnswer, folderFileSchema } from "./folder-schema.ts";

const row: FolderFileRow = {
  id: "019cd6f9-7a80-7000-a711-000000000001",
  laneId: "019cd6f9-7a80-7000-a711-000000000002",
  fileName: "z.se",
  sizeBytes: 1,
  modifiedNs: "0",
  state: "arriving",
  isThere: true,
  movedTo: null,
  findings: [],
  findingsCount: 0,
  contentHash: null,
  fileImportId: null,
  decision: null,
  decidedBy: null,
  decidedAt: null,
  seenAt: null,
  since: "2026-03-10T09:00:00.000Z",
  notBefore: "2026-03-10T09:00:00.000Z",
};

it.each([
  ["1773133200000000000", "2026-03-10T09:00:00.000Z"],
  ["-11644473600000000000", "1601-01-01T00:00:00.000Z"],
  ["300000000000000000000", "9999-12-31T23:59:59.999Z"],
  ["67767976233532800000000000", "9999-12-31T23:59:59.999Z"],
  ["-67767976233532800000000000", "0001-01-01T00:00:00.000Z"],
])("tells %s nanoseconds as %s", (modifiedNs, modifiedAt) => {
  const answer = folderFileAnswer({ ...row, modifiedNs }, (finding) => {
    throw new Error(`there is nothing to explain: ${finding.code}`);
  });
  expect(folderFileSchema.parse(answer).modifiedAt).toBe(modifiedAt);
});
