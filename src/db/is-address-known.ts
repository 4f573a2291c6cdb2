/** Whether any person of any organisation has an address: asked by the operator, who sees them all. */
import type { ConnectionOptions } from "./connection-options.ts";
import { becomeOwner, withSession } from "./with-session.ts";

export async function isAddressKnown(connection: ConnectionOptions, email: string): Promise<boolean> {
  return withSession(connection, async (client) => {
    await becomeOwner(client);
    const { rowCount } = await client.query("select from person where lower(email) = lower($1) limit 1", [
      email,
    ]);
    return rowCount === 1;
  });
}
