/** Records and what became of them. */
import { sql } from "kysely";
import type { Document, Finding, PostingState, RowOrigins } from "../../core/index.ts";
import type { Transaction } from "../database.ts";
import type { StoredRecord } from "../rows.ts";
import { isBeingUndone } from "./is-being-undone.ts";
import { isOutlived } from "./outlived-record.ts";

/** The newest version of each object that stands aside because of the start date, and has none that was taken. */
export async function recordsBeforeStart(
  trx: Transaction,
  of: { organisationId: string; laneId: string; startOn: string },
): Promise<StoredRecord[]> {
  return (
    trx
      .selectFrom("record")
      .selectAll()
      .distinctOn("object")
      .where("organisation_id", "=", of.organisationId)
      .where("lane_id", "=", of.laneId)
      .where("state", "=", "before-start")
      .where("record_on", ">=", of.startOn)
      // A version that came later, for a day after the start, has been taken.
      .where(sql<boolean>`not ${isOutlived}`)
      .orderBy("object")
      .orderBy("received_at", "desc")
      .orderBy("id", "desc")
      .execute()
  );
}

/** What was set aside, first come first. */
export async function recordsSetAside(
  trx: Transaction,
  of: { organisationId: string; laneId: string },
): Promise<StoredRecord[]> {
  return trx
    .selectFrom("record")
    .selectAll()
    .where("organisation_id", "=", of.organisationId)
    .where("lane_id", "=", of.laneId)
    .where("state", "=", "set-aside")
    .orderBy("received_at")
    .orderBy("id")
    .execute();
}

/** A record never changes its lane. Undefined where the organisation has no such record. */
export async function laneOfRecord(
  trx: Transaction,
  of: { organisationId: string; recordId: string },
): Promise<string | undefined> {
  const row = await trx
    .selectFrom("record")
    .select("lane_id")
    .where("organisation_id", "=", of.organisationId)
    .where("id", "=", of.recordId)
    .executeTakeFirst();
  return row?.lane_id;
}

/** Undefined where the organisation has no such record. Its lane is locked before it. */
export async function lockRecord(
  trx: Transaction,
  of: { organisationId: string; recordId: string },
): Promise<StoredRecord | undefined> {
  return trx
    .selectFrom("record")
    .selectAll()
    .where("organisation_id", "=", of.organisationId)
    .where("id", "=", of.recordId)
    .forUpdate()
    .executeTakeFirst();
}

export type LivePosting = {
  record_id: string;
  id: string;
  part: string;
  state: PostingState;
  /** As it was booked, or would be sent. */
  document: Document | null;
  document_on: string;
  reference: string;
  period: string;
  token: string;
  ledger_number: string | null;
  settings_version: number;
  must_look_up: boolean;
  /** A reversal of it is under way. */
  is_being_undone: boolean;
};

/** The live postings of what was taken of an object, each with its record. */
export async function livePostingsOf(
  trx: Transaction,
  of: { organisationId: string; laneId: string; object: string },
): Promise<LivePosting[]> {
  return trx
    .selectFrom("record")
    .innerJoin("posting_record", (join) =>
      join
        .onRef("posting_record.organisation_id", "=", "record.organisation_id")
        .onRef("posting_record.record_id", "=", "record.id"),
    )
    .innerJoin("posting", (join) =>
      join
        .onRef("posting.organisation_id", "=", "posting_record.organisation_id")
        .onRef("posting.id", "=", "posting_record.posting_id"),
    )
    .select([
      "record.id as record_id",
      "posting.id",
      "posting.part",
      "posting.state",
      "posting.document",
      "posting.document_on",
      "posting.reference",
      "posting.period",
      "posting.token",
      "posting.ledger_number",
      "posting.settings_version",
      "posting.must_look_up",
      isBeingUndone,
    ])
    .where("record.organisation_id", "=", of.organisationId)
    .where("record.lane_id", "=", of.laneId)
    .where("record.object", "=", of.object)
    .where("record.state", "=", "taken")
    .where("posting_record.is_live", "=", true)
    .execute();
}

/**
 * A posting that a newer content of its object makes just the same: from now on it is that content's. `isExported`: one that went
 * into a file, and so is no live one any more. `origins`: where its rows come from in that content.
 */
export async function giveToRecord(
  trx: Transaction,
  of: {
    organisationId: string;
    postingId: string;
    recordId: string;
    isExported?: boolean;
    origins?: RowOrigins;
  },
): Promise<void> {
  if (of.origins !== undefined)
    await trx
      .updateTable("posting")
      .set({ origins: JSON.stringify(of.origins), made_of_record_id: null, stands_for: null })
      .where("organisation_id", "=", of.organisationId)
      .where("id", "=", of.postingId)
      .execute();
  await trx
    .updateTable("posting_record")
    .set({ record_id: of.recordId })
    .where("organisation_id", "=", of.organisationId)
    .where("posting_id", "=", of.postingId)
    .where("is_live", "=", of.isExported !== true)
    .execute();
}

/** A posting that a newer content of its object would make otherwise, and that stays all the same: `lines` of that one are not made anew. */
export async function leaveToRecord(
  trx: Transaction,
  of: {
    organisationId: string;
    postingId: string;
    recordId: string;
    formerId: string;
    lines: readonly string[];
  },
): Promise<void> {
  const { organisationId, postingId, formerId } = of;
  await trx
    .updateTable("posting")
    .set({
      made_of_record_id: sql<string>`coalesce(made_of_record_id, ${formerId}::uuid)`,
      stands_for: JSON.stringify(of.lines),
    })
    .where("organisation_id", "=", organisationId)
    .where("id", "=", postingId)
    .execute();
  await giveToRecord(trx, of);
}

/** Its findings stay as they are unless new ones are given. */
export async function setRecordState(
  trx: Transaction,
  of: {
    organisationId: string;
    recordId: string;
    state: StoredRecord["state"];
    findings?: readonly Finding[];
    /** Of a person who dismisses it. */
    settled?: { by: string; reason: string };
  },
): Promise<void> {
  await trx
    .updateTable("record")
    .set({
      state: of.state,
      ...(of.findings === undefined ? {} : { findings: JSON.stringify(of.findings) }),
      ...(of.settled === undefined ? {} : { settled_by: of.settled.by, settled_reason: of.settled.reason }),
    })
    .where("organisation_id", "=", of.organisationId)
    .where("id", "=", of.recordId)
    .execute();
}

/** Versions of objects that were set aside give way once a version that can be booked has come. */
export async function replaceSetAside(
  trx: Transaction,
  of: { organisationId: string; laneId: string; objects: readonly string[] },
): Promise<void> {
  if (of.objects.length === 0) return;
  await trx
    .updateTable("record")
    .set({ state: "replaced" })
    .where("organisation_id", "=", of.organisationId)
    .where("lane_id", "=", of.laneId)
    .where("object", "=", (where) => where.fn.any(where.val([...of.objects])))
    .where("state", "=", "set-aside")
    .execute();
}

/** Whatever was taken of an object so far gives way. */
export async function replaceTaken(
  trx: Transaction,
  of: { organisationId: string; laneId: string; object: string },
): Promise<void> {
  await trx
    .updateTable("record")
    .set({ state: "replaced" })
    .where("organisation_id", "=", of.organisationId)
    .where("lane_id", "=", of.laneId)
    .where("object", "=", of.object)
    .where("state", "in", ["taken", "empty"])
    .execute();
}
