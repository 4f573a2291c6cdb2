/** Z reports of a till are numbered without holes: what a step from one to the next says. */
import type { Finding, SequenceStep } from "../../core/index.ts";

export type SequenceCode = "z-number-gap" | "z-number-not-increasing" | "register-shared" | "register-alike";

/** Only plain numbers are compared; others are names. */
export function sequenceOf(of: { registerId: string; zNumber: string }) {
  return /^\d{1,15}$/.test(of.zNumber)
    ? { sequence: { name: of.registerId, number: Number(of.zNumber) } }
    : {};
}

/**
 * A number left out is a day that has not come in, or was never printed. A lower number than before is a counter that was
 * set back: legitimate, and to be known. Two departments under one register count apart and would take each other's numbers.
 */
function check({ before, current }: SequenceStep): Finding[] {
  const missing = current.number - before.number - 1;
  const told = { severity: "warning", record: current.object } as const;
  const numbered = { ...told, field: "zNumber", value: String(current.number) };
  const previous = String(before.number);
  const found: Finding[] = [];
  if (missing > 0) found.push({ ...numbered, code: "z-number-gap", parameters: { previous, missing } });
  if (missing < -1) {
    const parameters = { previous, previousOn: before.on, on: current.on };
    found.push({ ...numbered, code: "z-number-not-increasing", parameters });
  }
  if (before.department !== current.department) {
    const parameters = { other: before.department ?? "-", previous };
    found.push({
      ...told,
      code: "register-shared",
      field: "registerId",
      value: current.department ?? "-",
      parameters,
    });
  }
  return found;
}

/** One till under two spellings would be counted as two, and its days be booked twice where both come. */
function alike({ object, name, other }: { object: string; name: string; other: string }): Finding {
  const code: SequenceCode = "register-alike";
  return {
    code,
    severity: "warning",
    record: object,
    field: "registerId",
    value: name,
    parameters: { other },
  };
}

export const zSequence = {
  codes: ["z-number-gap", "z-number-not-increasing", "register-shared"] satisfies SequenceCode[],
  check,
  alike,
};
