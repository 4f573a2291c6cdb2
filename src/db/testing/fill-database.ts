/** Puts at least one row into every table, for two organisations, with the values that are easily spoilt on the way. */
import type { ConnectionOptions } from "../connection-options.ts";
import { prepareInstallation } from "../prepare-installation.ts";
import { becomeOwner, withSession } from "../with-session.ts";
import { fillOrganisation } from "./fill-organisation.ts";
import { fillSignIn } from "./fill-sign-in.ts";
import { filledAt, idOf, insert } from "./filling.ts";

/** As `prepareInstallation` left it, then two organisations: nothing is stopped, and each lane has postings in five states. */
export async function fillDatabase(connection: ConnectionOptions): Promise<void> {
  await prepareInstallation({
    connection,
    newId: idOf(0, 1),
    url: "https://bilag.test",
    folderIdentity: "folder 1",
    at: filledAt,
  });
  await withSession(connection, async (client) => {
    await becomeOwner(client);
    await insert(client, "worker", { id: idOf(0, 2), host: "test", started_at: filledAt, seen_at: filledAt });
    await insert(client, "quota", { budget: "vouchers", theoretical_at: filledAt });
    for (const organisation of [1, 2]) await fillOrganisation(client, organisation);
    await fillSignIn(client);
  });
}
