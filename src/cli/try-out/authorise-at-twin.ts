/** The sign-in as a person does it in a browser, by the twin's control act instead. */
import { AppError } from "../../core/index.ts";
import type { Actor } from "../../engine/acts/actor.ts";
import { beginAuthorisation, finishAuthorisation } from "../../engine/acts/connect.ts";
import type { World } from "../../engine/world.ts";
import type { TwinControl } from "./twin-control.ts";
import { personOf } from "./twin-products.ts";

export async function authoriseAtTwin(
  world: World,
  actor: Actor,
  of: { twin: TwinControl; connectionId: string; twinCompanyId: string },
): Promise<void> {
  const { authoriseUrl } = await beginAuthorisation(world, actor, { connectionId: of.connectionId });
  const { redirectTo } = (await of.twin.send("POST", "/consents", {
    authorizeUrl: authoriseUrl,
    userName: await personOf(of.twin, of.twinCompanyId),
    companyId: of.twinCompanyId,
  })) as { redirectTo: string };
  const back = new URL(redirectTo).searchParams;
  const end = await finishAuthorisation(world, {
    state: back.get("state") ?? "",
    code: back.get("code"),
    error: back.get("error"),
  });
  if (end.kind === "refused")
    throw new AppError(
      "ledger-unreachable",
      "The twin did not let the hub in; see the findings.",
      end.findings,
    );
}
