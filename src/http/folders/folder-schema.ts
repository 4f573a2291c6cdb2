/** A watched folder over HTTP, and the files that were seen in it. */
import path from "node:path";
import { z } from "@hono/zod-openapi";
import { type FolderFileRow, type FolderRow, folderFileStates } from "../../db/index.ts";
import { engineFinding } from "../../engine/codes.ts";
import { folderNameMax, isFolderName } from "../../engine/folders/folder-name.ts";
import { waitsFor } from "../../engine/folders/take-from-folder.ts";
import type { Folders } from "../../engine/world.ts";
import { instantText } from "../../lib/clock.ts";
import { environmentField, idField, instantField, nameField } from "../fields.ts";
import { type Explain, findingSchema } from "../finding-answer.ts";

export const folderNameField = nameField(folderNameMax)
  .refine(isFolderName, { error: "one name of letters and figures, no path" })
  .openapi({ description: "Below the organisation's own folder; one name, no path.", example: "kasse" });

export const folderSchema = z
  .strictObject({
    laneId: idField,
    linkId: idField,
    companyName: z.string(),
    environment: environmentField,
    integration: z.string(),
    name: z.string(),
    path: z
      .string()
      .nullable()
      .openapi({ description: "On the server; null while the operator has opened no root." }),
    setBy: idField,
    setAt: instantField,
    foundAt: instantField.nullable().openapi({ description: "Null until the hub has seen it, or made it." }),
    lookedAt: instantField.nullable(),
    finding: findingSchema.nullable().openapi({ description: "Why it cannot be looked into, or not whole." }),
    waitsBecause: findingSchema.nullable().openapi({
      description: "Why files stay in it for now: the link has no settings or is paused, or sending is off.",
    }),
    waiting: z.int().openapi({ description: "Files that something stands in the way of." }),
    asks: z.int().openapi({ description: "Files that a person decides on." }),
    refused: z.int().openapi({ description: "Refused, and not seen by a person yet." }),
    stuck: z.int().openapi({ description: "Dealt with, and not to be moved away." }),
  })
  .openapi("WatchedFolder");

/** `isStopped`: sending is, and with it the taking of files. */
export type FolderIn = { folders: Folders | null; explain: Explain; isStopped: boolean };

export function folderAnswer(
  row: FolderRow,
  organisationId: string,
  { folders, explain, isStopped }: FolderIn,
): z.output<typeof folderSchema> {
  const waits = isStopped ? "sending-stopped" : waitsFor(row);
  // The loop that would write it down does not run then.
  const told = folders === null ? engineFinding("folders-off") : row.finding;
  const { laneId, linkId, companyName, environment, integration, name } = row;
  const { setBy, setAt, foundAt, lookedAt, waiting, asks, refused, stuck } = row;
  return {
    ...{ laneId, linkId, companyName, environment, integration, name },
    path: folders === null ? null : path.join(folders.root, organisationId, name),
    ...{ setBy, setAt, foundAt, lookedAt },
    finding: told === null ? null : explain(told),
    waitsBecause: waits === null ? null : explain(engineFinding(waits)),
    ...{ waiting, asks, refused, stuck },
  };
}

/** Of one file in a list; a file that cannot be read at all shows what is wrong in the first ones. */
const findingsMax = 20;

export const folderFileSchema = z
  .strictObject({
    folderFileId: idField,
    fileName: z.string(),
    sizeBytes: z.int(),
    modifiedAt: instantField,
    state: z.enum(folderFileStates).openapi({
      description:
        "arriving: may be written still. waiting: something stands in its way. asks: a person decides. gone: taken away by others.",
    }),
    since: instantField,
    isThere: z.boolean().openapi({ description: "It lies in the folder itself still." }),
    movedTo: z.string().nullable().openapi({ description: "Where it lies instead, from the folder." }),
    findings: z.array(findingSchema).openapi({ description: `The first ${findingsMax}.` }),
    findingsCount: z.int(),
    contentHash: z.string().nullable(),
    fileImportId: idField.nullable().openapi({ description: "What became of its records." }),
    decision: z.enum(["take", "refuse"]).nullable(),
    decidedBy: idField.nullable(),
    decidedAt: instantField.nullable(),
    seenAt: instantField.nullable(),
  })
  .openapi("FolderFile");

export function folderFileAnswer(row: FolderFileRow, explain: Explain): z.output<typeof folderFileSchema> {
  const { id, modifiedNs, findings, fileName, sizeBytes, state, since, isThere, movedTo } = row;
  const { findingsCount, contentHash, fileImportId, decision, decidedBy, decidedAt, seenAt } = row;
  return {
    folderFileId: id,
    ...{ fileName, sizeBytes },
    modifiedAt: modifiedAt(modifiedNs),
    ...{ state, since, isThere, movedTo },
    findings: findings.slice(0, findingsMax).map(explain),
    ...{ findingsCount, contentHash, fileImportId, decision, decidedBy, decidedAt, seenAt },
  };
}

/** Between the years that a text of four figures has: a disk may bear any number as a file's time, whoever wrote it there. */
function modifiedAt(modifiedNs: string): string {
  const epochMs = Number(BigInt(modifiedNs) / 1_000_000n);
  return instantText(Math.min(Math.max(epochMs, firstMs), lastMs));
}

const firstMs = Date.parse("0001-01-01T00:00:00.000Z");
const lastMs = Date.parse("9999-12-31T23:59:59.999Z");
