/**
 * Rendered documents as a file, for books that are not reached through an API. What may be in the ledger already is never in
 * it. A copy changes nothing; a file that is to be imported takes its postings out of the sending in the same transaction,
 * so that nobody can do both.
 */
import { AppError, type CompanyFlags, type Document, dayIn, type FileWriter } from "../../core/index.ts";
import {
  closeHaltAt,
  companyFlags,
  type ExportedPart,
  exportedBefore,
  exportedTo,
  lockLane,
  movePosting,
  type PostingToExport,
  postingsToExport,
  type Transaction,
} from "../../db/index.ts";
import { laneFacts } from "../lane/begin-drain.ts";
import { integrationOf, type World } from "../world.ts";
import { type Actor, actAs, found } from "./actor.ts";

export type ExportOf = {
  laneId: string;
  format: string;
  /** `YYYY-MM`, of the documents' days. */
  month?: string;
  /** One object of the source, "2026/6". */
  object?: string;
  firstNumber?: number;
  voucherType?: number;
};

export type ExportedPosting = { postingId: string; object: string; reference: string; on: string };

/** Why a posting that was asked for is not in the file. */
export type LeftOut = ExportedPosting & {
  state: PostingToExport["state"];
  ledgerNumber: string | null;
  because: "in-ledger" | "may-be-in-ledger" | "settled" | "cannot-be-rendered" | "correction";
};

export type Exported = {
  bytes: Uint8Array;
  extension: string;
  isTextComplete: boolean;
  /** Values of dimensions that the format has no column for. */
  left: Readonly<Record<string, readonly string[]>>;
  /** Accounts that are not as the format has them: its readers may refuse the file. */
  unfitAccounts: readonly string[];
  exported: readonly ExportedPosting[];
  leftOut: readonly LeftOut[];
  /** What stands in the books from former files, and other content has taken the place of: to be undone there by a person. */
  toUndo: readonly ToUndo[];
};

export type ToUndo = { postingId: string; object: string; on: string; fileName: string };

/** A copy to look at: nothing changes, and what is in it is sent all the same. `not-valid` for a format that is not offered. */
export async function copyPostings(world: World, organisationId: string, of: ExportOf): Promise<Exported> {
  return world.db.inOrganisation(organisationId, "copy postings", async (trx) => {
    const chosen = await choose(world, trx, { ...of, organisationId, fileName: null });
    return written(world, of, chosen);
  });
}

/** What stands as the reason of a posting that went into a file. The same name again gives the same file. */
function exportReason(fileName: string): string {
  return `${exportedTo}${fileName}`;
}

/**
 * Excuses what is in the file with a reason that names it. Asked for again under the same name, it gives the same postings, so
 * that a file whose writing failed is not lost. `already-there` where something new has come since: that needs a new name.
 * `not-in-this-state` where nothing is left to export.
 */
export async function exportPostings(
  world: World,
  actor: Actor,
  of: ExportOf & { fileName: string },
): Promise<Exported> {
  const { organisationId, personId } = actor;
  const { laneId, fileName } = of;
  return actAs(world, actor, "export postings", async (trx, at) => {
    found(await lockLane(trx, { organisationId, laneId }), "lane");
    const chosen = await choose(world, trx, { ...of, organisationId, fileName });
    const { included } = chosen;
    const unsent = included.filter((posting) => posting.state !== "excused");
    if (unsent.length > 0 && unsent.length < included.length)
      throw new AppError(
        "already-there",
        `${fileName} was exported already, and more has come since: choose another name.`,
      );
    if (included.length === 0) throw new AppError("not-in-this-state", nothingLeft(chosen.leftOut));
    for (const posting of unsent) {
      const reason = exportReason(fileName);
      await movePosting(
        trx,
        { organisationId, postingId: posting.id, from: posting.state, to: "excused", at },
        { settled_by: personId, settled_reason: reason },
      );
      const standing = { organisationId, laneId, postingId: posting.id };
      await closeHaltAt(trx, { ...standing, at, how: "skipped", personId, reason });
    }
    const result = written(world, of, chosen);
    return { result, content: { ...of, postings: result.exported.map(({ postingId }) => postingId) } };
  });
}

function nothingLeft(leftOut: readonly LeftOut[]): string {
  const numbers = leftOut.flatMap(({ ledgerNumber }) => ledgerNumber ?? []);
  return numbers.length === 0
    ? "There is nothing that is surely not in the ledger."
    : `It is in the ledger already, as ${numbers.join(", ")}: an import would book it twice.`;
}

type Chosen = {
  included: readonly (PostingToExport & { document: Document })[];
  leftOut: readonly LeftOut[];
  before: readonly ExportedPart[];
  writer: FileWriter<unknown>;
  settings: unknown;
  company: CompanyFlags;
};

async function choose(
  world: World,
  trx: Transaction,
  of: ExportOf & { organisationId: string; fileName: string | null },
): Promise<Chosen> {
  const { organisationId, laneId, format, month = null, fileName } = of;
  const object = of.object?.normalize("NFC") ?? null;
  const { facts } = await laneFacts(trx, organisationId, laneId);
  const { exports = {} } = integrationOf(world, facts.link.integration);
  const writer = Object.hasOwn(exports, format) ? exports[format] : undefined;
  if (writer === undefined) {
    const offered = Object.keys(exports).join(", ");
    const known = offered === "" ? "it writes no files" : `there are: ${offered}`;
    throw new AppError("not-valid", `${format} is no format of this integration; ${known}.`);
  }
  if (facts.settings === undefined)
    throw new AppError("not-in-this-state", "Nothing is rendered before settings were saved.");
  const company = await companyFlags(trx, { organisationId, companyId: facts.link.company_id });
  const postings = await postingsToExport(trx, { organisationId, laneId, month, object });
  const included: (PostingToExport & { document: Document })[] = [];
  const leftOut: LeftOut[] = [];
  for (const posting of postings) {
    const because = whyLeftOut(posting, fileName);
    if (because === null && posting.document !== null)
      included.push({ ...posting, document: posting.document });
    else if (because !== null) leftOut.push({ ...named(posting), ...standing(posting), because });
  }
  // Of an object that is asked for also where nothing is left to export: its new content may only have lost a journal.
  const asked = object === null ? [] : [object];
  const objects = [...new Set([...asked, ...included.map((posting) => posting.object)])];
  const before = await exportedBefore(trx, { organisationId, laneId, objects });
  return { included, leftOut, before, writer, settings: facts.settings.settings, company };
}

/** A reversal undoes what stands in the ledger, and its replacement follows it: those go the way that the original went. */
function whyLeftOut(posting: PostingToExport, fileName: string | null): LeftOut["because"] | null {
  const { state, role, document, must_look_up: mustLookUp } = posting;
  if (state === "booked" || state === "differs" || state === "reversed") return "in-ledger";
  if (state === "sending" || state === "accepted" || state === "uncertain" || mustLookUp)
    return "may-be-in-ledger";
  if (state === "excused")
    return fileName !== null && posting.settled_reason === exportReason(fileName) ? null : "settled";
  if (role !== "original") return "correction";
  return document === null ? "cannot-be-rendered" : null;
}

function named({ id, object, reference, document_on: on }: PostingToExport): ExportedPosting {
  return { postingId: id, object, reference, on };
}

function standing({ state, ledger_number: ledgerNumber }: PostingToExport) {
  return { state, ledgerNumber };
}

function written(
  { clock }: World,
  { firstNumber = 1, voucherType = 1 }: ExportOf,
  { included, leftOut, before, writer, settings, company }: Chosen,
): Exported {
  const {
    left = {},
    unfitAccounts = [],
    ...file
  } = writer.write({
    documents: included.map(({ document }) => document),
    settings,
    company,
    generatedOn: dayIn(clock.now(), company.timeZone),
    firstNumber,
    voucherType,
  });
  const toUndo = before.map(({ id: postingId, object, on, fileName }) => ({
    postingId,
    object,
    on,
    fileName,
  }));
  const { extension } = writer;
  return { ...file, extension, left, unfitAccounts, exported: included.map(named), leftOut, toUndo };
}
