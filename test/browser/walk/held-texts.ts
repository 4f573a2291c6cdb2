/** What the pretend Visma holds, by its own account: the truth behind what the pages say. */
import type { TwinControl } from "../../support/twin-control.ts";

type Voucher = { on: string; text: string };
type Journal = { period: string; description: string; status: string };

/** Each voucher's month and text without our token, in the order of the ledger's numbers. Of journals those that are posted. */
export async function heldTexts(twin: TwinControl, companyId: string): Promise<string[]> {
  const { product } = await twin.companyWithId(companyId);
  if (product === "visma-eaccounting") {
    const vouchers = (await twin.control("GET", `/books/${companyId}/vouchers`)) as Voucher[];
    return vouchers.map(({ on, text }) => `${on.slice(0, 7)} ${withoutToken(text)}`);
  }
  const journals = (await twin.control("GET", `/visma-net/books/${companyId}/journals`)) as Journal[];
  return journals.map(
    ({ period, description, status }) =>
      `${period.slice(0, 4)}-${period.slice(4)} ${withoutToken(description)}${status === "Posted" ? "" : ` ${status}`}`,
  );
}

const tokenLength = 14;

function withoutToken(text: string): string {
  return text.slice(tokenLength + 1);
}
