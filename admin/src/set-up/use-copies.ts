/** Saves a set-up at many links, one after the other: each tells its own outcome, and a no to one keeps nothing from the next. */
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answered, api } from "../api/client.ts";
import type { Settings } from "./set-up-draft.ts";

/** `outcomes`: by link, null where it went well, else what was thrown. */
export function useCopies(body: { settings: Settings; options: Settings }) {
  const answers = useQueryClient();
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, unknown>>(new Map());
  const [isBusy, setBusy] = useState(false);
  const copyTo = async (linkIds: readonly string[]) => {
    setBusy(true);
    for (const linkId of linkIds) {
      const saving = answered(
        api.PUT("/api/v1/links/{linkId}/settings", { params: { path: { linkId } }, body }),
      );
      const outcome = await saving.then(
        () => null,
        (thrown: unknown) => thrown,
      );
      setOutcomes((before) => new Map(before).set(linkId, outcome));
    }
    setBusy(false);
    await answers.invalidateQueries({ queryKey: ["settings"] });
    await answers.invalidateQueries({ queryKey: ["links"] });
  };
  return { outcomes, isBusy, copyTo };
}
