/** What became of something that was done. The place stands there before it says anything: a screen reader hears what changes, not what appears. */
import type { ReactNode } from "react";
import looks from "./said.module.css";

export function Said({ children }: { children: ReactNode }) {
  return (
    <div role="status" className={looks.said}>
      {children}
    </div>
  );
}
