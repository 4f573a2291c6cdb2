/** Moves to another of a person's organisations: what was read of the one before is forgotten. */
import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { caller } from "../api/client.ts";
import { pages } from "./pages.ts";

export function useEnterOrganisation(): (id: string) => Promise<void> {
  const answers = useQueryClient();
  const router = useRouter();
  return async (id) => {
    // The page that still stands would ask for its thing in the other organisation.
    if (router.state.status === "pending") await untilResolved(router);
    // A page of one thing of this organisation's is none of the other's. Whoever stays, for what they have not saved, stays here.
    if (!isPageOfAny(router)) await router.navigate({ to: "/" });
    if (!isPageOfAny(router)) return;
    caller.enter(id);
    answers.removeQueries({ type: "inactive" });
    await answers.resetQueries();
  };
}

function isPageOfAny(router: ReturnType<typeof useRouter>): boolean {
  return pages.some(({ to }) => to === router.state.location.pathname);
}

function untilResolved(router: ReturnType<typeof useRouter>): Promise<void> {
  return new Promise((resolve) => {
    const leave = router.subscribe("onResolved", () => {
      leave();
      resolve();
    });
  });
}
