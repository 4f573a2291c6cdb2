/** People who are removed while something of theirs is being made. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type SteppedHub, steppedHub } from "../../../test/support/stepped-hub.ts";
import { removeMember, revokeKeysOf } from "../../db/index.ts";
import { addPerson, createApiKey, createOrganisation } from "./people.ts";

let hub: SteppedHub;
beforeAll(async () => {
  hub = await steppedHub();
});
afterAll(() => hub.close());

describe("createApiKey", () => {
  it("makes no key for a person who is being removed: it would outlive them, and live again with them", async () => {
    const { world } = hub;
    const actor = await createOrganisation(world, {
      name: "Nord",
      owner: { name: "Rita", email: "rita@example.org" },
    });
    const { organisationId } = actor;
    const ola = { name: "Ola", email: "ola@example.org", role: "admin" } as const;
    const { personId } = await addPerson(world, actor, ola);
    const made = await world.db.inOrganisation(organisationId, "remove person", async (trx) => {
      await removeMember(trx, { organisationId, personId, at: "2026-03-10T09:00:00.000Z" });
      await revokeKeysOf(trx, { organisationId, personId, at: "2026-03-10T09:00:00.000Z" });
      const making = createApiKey(world, actor, { name: "till", personId, scopes: ["read"] });
      const answer = making.then(
        () => "made",
        (error) => String(error.code),
      );
      await new Promise((resolve) => setTimeout(resolve, 200));
      return { answer };
    });
    expect(await made.answer).toBe("not-found");
  });
});
