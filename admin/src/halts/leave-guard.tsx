/** While lanes are resumed one after the other by this page: closing it would end that, so it asks first. Moving about within the app does not end it. */
import { useEffect } from "react";
import { useIsResuming } from "./use-resume-all.ts";

/** Stands in the frame, since the walk goes on over the other pages. */
export function LeaveGuard() {
  const isResuming = useIsResuming();
  useEffect(() => {
    if (!isResuming) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isResuming]);
  return null;
}
