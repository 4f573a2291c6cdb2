/** An integration whose every failure names it: who added it finds in the log what is wrong, and a person is told which one it is. */
import { AppError, DeclarationFault, type Integration } from "../core/index.ts";

/** Throws what `run` throws, as the integration's own fault unless it is one already or a word to people. */
export function askDeclaration<Answer>(
  of: { integration: string; member: string },
  run: () => Answer,
): Answer {
  try {
    return run();
  } catch (error) {
    if (error instanceof DeclarationFault || error instanceof AppError) throw error;
    throw new DeclarationFault(of, error);
  }
}

/** The same declaration; its functions answer as before, and fail by name. */
export function guardIntegration(integration: Integration): Integration {
  const members = Object.entries(integration).map(([member, value]) => [
    member,
    // Whatever it takes is handed on as it came.
    typeof value === "function"
      ? guarded({ integration: integration.name, member }, value as AnyCall)
      : value,
  ]);
  // Each member keeps its own type: only what calls it is put around it.
  return Object.fromEntries(members) as Integration;
}

type AnyCall = (...given: unknown[]) => unknown;

function guarded(of: { integration: string; member: string }, call: AnyCall): AnyCall {
  return (...given: unknown[]) => askDeclaration(of, () => call(...given));
}
