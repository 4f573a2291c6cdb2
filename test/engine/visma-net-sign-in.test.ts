/** A connection to Visma.net that a person makes, whose session there may be open already. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readConnection } from "../../src/db/index.ts";
import { beginAuthorisation, finishAuthorisation } from "../../src/engine/acts/connect.ts";
import { createConnection } from "../../src/engine/acts/connections.ts";
import { engineRemedies } from "../../src/engine/remedies.ts";
import type { SampleLink } from "../support/sample-link.ts";
import type { SteppedHub } from "../support/stepped-hub.ts";
import {
  type VismaNetBooks,
  vismaNetBooks,
  vismaNetClient,
  vismaNetHub,
  vismaNetLink,
} from "../support/visma-net-link.ts";

let hub: SteppedHub;
let link: SampleLink;
let net: VismaNetBooks;

beforeEach(async () => {
  hub = await vismaNetHub();
  link = await vismaNetLink(hub, { release: "released" });
  net = vismaNetBooks(hub, link);
});
afterEach(() => hub.close());

describe("a person's sign-in at Visma.net", () => {
  const jonas = "jonas@nordlys.example";
  const signIn = async () => {
    const { connectionId } = await createConnection(hub.world, link.actor, {
      ledger: "visma-net",
      name: "By hand",
      environment: "twin",
    });
    const { authoriseUrl } = await beginAuthorisation(hub.world, link.actor, { connectionId });
    const { redirectTo } = (await hub.twin.control("POST", "/consents", {
      authorizeUrl: authoriseUrl,
      userName: jonas,
      companyId: link.twinCompanyId,
    })) as { redirectTo: string };
    const back = new URL(redirectTo).searchParams;
    return finishAuthorisation(hub.world, {
      state: back.get("state") ?? "",
      code: back.get("code"),
      error: back.get("error"),
    });
  };
  beforeEach(async () => {
    const body = { redirectUri: hub.world.redirectUrl };
    await hub.twin.control("POST", `/clients/${vismaNetClient.clientId}/redirect-uris`, body);
  });

  it("works whether or not the person is signed in at Visma.net already", async () => {
    expect((await signIn()).kind).toBe("connected");
    await net.twin("POST", "/sessions", { userName: jonas });
    expect((await signIn()).kind).toBe("connected");
  });

  it("that an open session spoils all the same says why and what to do, and changes nothing", async () => {
    await hub.twin.control("PUT", "/switches", { openSession: "spoils-always" });
    await net.twin("POST", "/sessions", { userName: jonas });
    const end = await signIn();
    expect(end).toMatchObject({
      kind: "refused",
      findings: [{ code: "consent-refused", parameters: { reason: "access_denied" } }],
    });
    expect(engineRemedies["consent-refused"].text.en.fix).toContain("sign out there first");
    const connection = await hub.world.db.inOrganisation(
      link.actor.organisationId,
      "read connection",
      (trx) =>
        readConnection(trx, { organisationId: link.actor.organisationId, connectionId: end.connectionId }),
    );
    expect(connection?.state).toBe("not-authorised");
  });
});
