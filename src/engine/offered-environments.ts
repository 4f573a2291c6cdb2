/** Which worlds this hub can reach a ledger in: a pretend ledger only where it knows of one. */
import { AppError } from "../core/index.ts";
import type { World } from "./world.ts";

export const environments = ["live", "test", "twin"] as const;
export type Environment = (typeof environments)[number];

export function offeredEnvironments(
  { endpoint }: Pick<World, "endpoint">,
  ledger: string,
): readonly Environment[] {
  return environments.filter((environment) => {
    try {
      endpoint(ledger, environment);
      return true;
    } catch (error) {
      if (error instanceof AppError && error.code === "not-in-this-state") return false;
      throw error;
    }
  });
}
