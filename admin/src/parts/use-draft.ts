/** What a form holds until it is saved. It follows what others save meanwhile, with this person's own changes on top. */
import { useState } from "react";
import { onTopOf } from "./on-top-of.ts";

const isSame = (left: object, right: object) => JSON.stringify(left) === JSON.stringify(right);

/** `held`: what the server has, as last read. `isMoved`: somebody else has saved since these changes began. */
export function useDraft<Form extends object>(held: Form) {
  const [{ draft, base, isMoved }, set] = useState({ draft: held, base: held, isMoved: false });
  if (!isSame(base, held)) {
    // What is put together of forms of one thing is a form of it.
    const moved = onTopOf(base, draft, held) as Form;
    set({ draft: moved, base: held, isMoved: !isSame(moved, held) });
  }
  return {
    draft,
    hasChanges: !isSame(draft, held),
    isMoved,
    setDraft: (next: Form | ((before: Form) => Form)) =>
      set((before) => {
        const changed = typeof next === "function" ? next(before.draft) : next;
        return { ...before, draft: changed, isMoved: before.isMoved && !isSame(changed, before.base) };
      }),
    /** As the server understood it, once that was read again: nothing of it is a change any more. */
    take: (saved: Form) => set({ draft: saved, base: saved, isMoved: false }),
  };
}
