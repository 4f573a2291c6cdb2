/** Keeps what became of a file, so that what its reader refused can be read later. The file itself is not kept. */
import { insertFileImport } from "../../db/index.ts";
import { nowText, type World } from "../world.ts";
import type { FileTally } from "./file-tally.ts";

/** Findings that are kept of one file: what is wrong with it shows in the first ones. */
export const findingsKeptMax = 200;

export type KeptFile = {
  organisationId: string;
  laneId: string;
  personId: string | null;
  /** As the sender called it; "" where it said nothing. */
  fileName: string;
  format: string;
  /** Null where the transfer broke off. */
  contentHash: string | null;
  sizeBytes: number;
  tally: FileTally;
};

/** Its id, by which it is read again. */
export async function keepFileImport(world: World, of: KeptFile): Promise<string> {
  const { tally, personId, ...file } = of;
  const id = world.ids.next();
  await world.db.inOrganisation(of.organisationId, "keep file import", (trx) =>
    insertFileImport(trx, {
      ...file,
      id,
      handedInBy: personId,
      at: nowText(world),
      counts: tally.counts,
      findings: tally.findings().slice(0, findingsKeptMax),
      findingsCount: tally.findingsCount(),
    }),
  );
  return id;
}
