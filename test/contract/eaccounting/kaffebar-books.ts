/** A café of the twin, signed in to and with its registers read: what a contract test of a voucher begins with. */
import type { LedgerContext, Reading, Registers } from "../../../src/core/index.ts";
import { ledger } from "../../../src/ledgers/visma-eaccounting/ledger.ts";
import { journal } from "./sample-journal.ts";
import type { TwinSession } from "./twin-session.ts";

export type KaffebarBooks = { companyId: string; context: LedgerContext; registers: Registers };

/** Everything that an earlier test did to the twin is gone. */
export async function kaffebarBooks(session: TwinSession): Promise<KaffebarBooks> {
  await session.control("POST", "/reset", {});
  const company = "Kaffebar Nord AS";
  const context = session.context(await session.signIn({ userName: "kari@kaffebarnord.example", company }));
  const companies = (await session.control("GET", "/companies")) as { id: string; name: string }[];
  const companyId = companies.find((one) => one.name === company)?.id ?? "";
  const registers = read(await ledger.readRegisters(context, { onDays: [journal.on] }));
  return { companyId, context, registers };
}

export function read<Value>(reading: Reading<Value>): Value {
  if (reading.kind !== "read") throw new Error(JSON.stringify(reading));
  return reading.value;
}
