/** One row in every table of the sign-in. */
import type pg from "pg";
import { awkwardText, filledAt, firstOrganisation, insert } from "./filling.ts";

export async function fillSignIn(client: pg.Client): Promise<void> {
  const at = { createdAt: filledAt, updatedAt: filledAt };
  const table = (name: string) => `sign_in."${name}"`;
  const user = { id: "u1", name: awkwardText, email: "aase1@x.test", emailVerified: true };
  await insert(client, table("user"), { ...user, ...at });
  await insert(client, table("session"), { id: "s1", expiresAt: filledAt, token: "t1", userId: "u1", ...at });
  await insert(client, table("account"), {
    id: "a1",
    accountId: "u1",
    providerId: "credential",
    userId: "u1",
    ...at,
  });
  await insert(client, table("verification"), {
    id: "v1",
    identifier: "i1",
    value: "x",
    expiresAt: filledAt,
    ...at,
  });
  await insert(client, table("twoFactor"), { id: "f1", secret: "x", backupCodes: "y", userId: "u1" });
  await insert(client, table("rateLimit"), { id: "r1", key: "k1", count: 1, lastRequest: 1 });
  const invited = { organisation_id: firstOrganisation, email: "b@x.test", name: "B", expires_at: filledAt };
  await insert(client, table("invitation"), { token_hash: "h1", ...invited });
  await insert(client, table("admission"), { user_id: "u1", organisation_id: firstOrganisation });
}
