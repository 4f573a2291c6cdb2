/**
 * What a refused sign-in says, on its way through the browser to the app's own page: sealed by us for this connection, so
 * that no address made by somebody else can put words on that page. Nothing has to be kept for it.
 */
import type { Finding } from "../../core/index.ts";
import type { World } from "../../engine/world.ts";

const placeOf = (connectionId: string) => `connection ${connectionId} refusal`;

/** For as long as a person may look at the page, and reload it. */
const noteMs = 60 * 60_000;

type Note = { findings: readonly Finding[]; until: number };

export function sealRefusal(
  { sealer, clock }: World,
  { connectionId, findings }: { connectionId: string; findings: readonly Finding[] },
): string {
  const note: Note = { findings, until: clock.now() + noteMs };
  return sealer.seal(JSON.stringify(note), placeOf(connectionId)).toString("base64url");
}

/** Undefined for one that is not ours, not this connection's, or too old. */
export function openRefusal(
  { sealer, clock }: World,
  { connectionId, note }: { connectionId: string; note: string },
): readonly Finding[] | undefined {
  try {
    const { findings, until } = JSON.parse(
      sealer.open(Buffer.from(note, "base64url"), placeOf(connectionId)),
    ) as Note;
    return until > clock.now() ? findings : undefined;
  } catch {
    // Bent, moved from another connection, or made up: all the same to us.
    return undefined;
  }
}
