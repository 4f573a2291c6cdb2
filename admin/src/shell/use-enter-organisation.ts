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
    caller.enter(id);
    // A page of one thing of the other organisation's is no page here.
    if (!pages.some(({ to }) => to === router.state.location.pathname)) await router.navigate({ to: "/" });
    answers.removeQueries({ type: "inactive" });
    await answers.resetQueries();
  };
}

function untilResolved(router: ReturnType<typeof useRouter>): Promise<void> {
  return new Promise((resolve) => {
    const leave = router.subscribe("onResolved", () => {
      leave();
      resolve();
    });
  });
}
