/** The journals as files that a ledger's import window reads: SIE 4I for Swedish books, GBAT10 for Norwegian ones. */
import type { FileWriter, Journal } from "../../core/index.ts";
import { writeGbat10 } from "../../formats/gbat10/index.ts";
import { writeSie4 } from "../../formats/sie4/index.ts";
import type { PayrollSettings } from "./settings.ts";

/** Of the dimensions that have a field of their own, by the number that SIE gives them. Others are set up under theirs. */
const sieNumbers: Readonly<Record<string, number>> = { costCentre: 1, costUnit: 2 };

const sie4: FileWriter<PayrollSettings, Journal> = {
  title: "SIE 4I",
  extension: "si",
  write: ({ documents, settings, company, generatedOn }) =>
    writeSie4({
      company,
      currency: company.currency,
      program: { name: "Bilag", version: "1" },
      generatedOn,
      journals: documents,
      dimensionNumbers: numbersByDescription(settings),
    }),
};

function numbersByDescription({ dimensions }: PayrollSettings): Record<string, number> {
  const numbered = Object.entries(dimensions).map(
    ([name, { description }]) => [description, sieNumbers[name] ?? Number(name)] as const,
  );
  return Object.fromEntries(numbered.filter(([, number]) => Number.isInteger(number) && number > 0));
}

const gbat10: FileWriter<PayrollSettings, Journal> = {
  title: "GBAT10",
  isNumbered: true,
  extension: "gbat10",
  write: ({ documents, settings: { dimensions }, firstNumber, voucherType }) => {
    const { costCentre, costUnit } = dimensions;
    return writeGbat10({
      journals: documents,
      firstNumber,
      voucherType,
      ...(costCentre === undefined ? {} : { departmentDimension: costCentre.description }),
      ...(costUnit === undefined ? {} : { projectDimension: costUnit.description }),
    });
  },
};

export const exports: Readonly<Record<string, FileWriter<PayrollSettings, Journal>>> = { sie4, gbat10 };
