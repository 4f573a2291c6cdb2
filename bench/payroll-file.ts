/** A SIE 4I file as a payroll program writes it: one voucher, ten lines for each employee, cost centre and employee on each. */

import { once } from "node:events";
import { createWriteStream } from "node:fs";

export const linesEach = 10;
const costCentres = 40;

/** Pay of 30,000.00 and more, overtime, fees of 31.42 %, tax of 30 %, and what is paid out: debit equals credit for each employee. */
export async function writePayrollFile(
  file: string,
  of: { employees: number; organisationNumber: string; on: string; number: number },
): Promise<void> {
  const out = createWriteStream(file, "latin1");
  const write = async (text: string) => {
    if (!out.write(text)) await once(out, "drain");
  };
  const day = of.on.replaceAll("-", "");
  await write(
    [
      "#FLAGGA 0",
      '#PROGRAM "Bench" "1"',
      "#FORMAT PC8",
      `#GEN ${day}`,
      "#SIETYP 4",
      `#ORGNR ${of.organisationNumber}`,
      '#FNAMN "Bench AB"',
      `#VER L ${of.number} ${day} "Lon"`,
      "{",
      "",
    ].join("\r\n"),
  );
  for (let employee = 1; employee <= of.employees; employee += 1) await write(linesOf(employee));
  await write("}\r\n");
  out.end();
  await once(out, "close");
}

function linesOf(employee: number): string {
  const payMinor = 3_000_000 + (employee % 997) * 1_000;
  const parts = [payMinor, 120_000, 45_000].map((amountMinor) => ({
    amountMinor,
    feeMinor: Math.round((amountMinor * 3_142) / 10_000),
  }));
  const gross = parts.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  const fees = parts.reduce((sum, { feeMinor }) => sum + feeMinor, 0);
  const taxMinor = Math.round((gross * 3) / 10);
  const at = String(10 + (employee % costCentres));
  const accounts = ["7210", "7010", "7280"];
  const rows: [string, number, boolean][] = [
    ...parts.map(({ amountMinor }, index): [string, number, boolean] => [
      accounts[index] ?? "",
      amountMinor,
      true,
    ]),
    ...parts.map(({ feeMinor }): [string, number, boolean] => ["7510", feeMinor, true]),
    ["2710", -taxMinor, false],
    ["2731", -fees, false],
    ["2821", -(gross - taxMinor - 50_000), false],
    ["2790", -50_000, false],
  ];
  return rows
    .map(([account, amountMinor, isCost]) => {
      const objects = `${isCost ? `1 "${at}" ` : ""}7 "${employee}"`;
      return `#TRANS ${account} {${objects}} ${(amountMinor / 100).toFixed(2)}\r\n`;
    })
    .join("");
}
