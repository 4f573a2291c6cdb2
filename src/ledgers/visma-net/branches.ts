/** Branches: departments with books of their own inside one company. Not paged (Visma.net §7). */
import { z } from "zod";
import type { BranchEntry, LedgerContext, Reading } from "../../core/index.ts";
import { readKnown } from "./read-one.ts";

const branch = z.object({
  number: z.string().min(1),
  name: z.string().nullish(),
  isActive: z.boolean().nullish(),
  isMainBranch: z.boolean().nullish(),
});
export type HeldBranch = z.infer<typeof branch>;

export function readHeldBranches(context: LedgerContext): Promise<Reading<HeldBranch[]>> {
  return readKnown(context, { purpose: "read", path: "/v1/branch", shape: z.array(branch) });
}

export async function readBranches(context: LedgerContext): Promise<Reading<readonly BranchEntry[]>> {
  const list = await readHeldBranches(context);
  if (list.kind !== "read") return list;
  return {
    kind: "read",
    value: list.value.map((held) => ({
      code: held.number.trim(),
      name: held.name ?? "",
      isActive: held.isActive ?? true,
    })),
  };
}
