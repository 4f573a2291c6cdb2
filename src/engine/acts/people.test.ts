/** People who are removed while something of theirs is being made. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type SteppedHub, steppedHub } from "../../../test/support/stepped-hub.ts";
import { removeMember, revokeKeysOf } from "../../db/index.ts";
import { addPerson, createApiKey, createOrganisation, isOurKey, readApiKey } from "./people.ts";

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

  it("makes keys that are known as ours without a look at the storage, and a made-up one is not", async () => {
    const { world } = hub;
    const owner = { name: "Sven", email: "sven@example.org" };
    const actor = await createOrganisation(world, { name: "Sør", owner });
    const { key } = await createApiKey(world, actor, { name: "till", scopes: ["read"] });
    expect(isOurKey(world, key)).toBe(true);
    expect(await readApiKey(world, key)).toMatchObject(actor);
    const [start, organisation, id, secret = ""] = key.split("_");
    const other = [start, organisation, id?.replaceAll("0", "1"), secret].join("_");
    expect([isOurKey(world, other), isOurKey(world, `${key}x`), isOurKey(world, "bilag_")]).toEqual([
      false,
      false,
      false,
    ]);
  });
});
