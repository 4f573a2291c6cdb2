/** The rows of a voucher with their sums: of one that is booked, and of one that would be. */
import { Table, Text } from "@mantine/core";
import type { ReactNode } from "react";
import type { components } from "../api/schema.ts";
import { ListTable, RowHead } from "../parts/list-table.tsx";
import { partTexts } from "../parts/part-texts.ts";
import { useFigures, useTexts } from "../texts/use-texts.ts";
import { postingsTexts } from "./postings-texts.ts";

export type VoucherRow = components["schemas"]["VoucherRow"];

type VoucherTableOf = {
  label: string;
  currency: string;
  rows: readonly VoucherRow[];
  /** Of the whole voucher, where the rows are a part of it. */
  sums?: { debitMinor: number; creditMinor: number };
  /** A column of the caller's own, after the others: of buttons. */
  last?: string;
  /** A table row for each of them, with `VoucherCells` in it. */
  children: ReactNode;
};

export function VoucherTable({ label, currency, rows, sums, last, children }: VoucherTableOf) {
  const text = useTexts(postingsTexts);
  const shared = useTexts(partTexts);
  const { amount } = useFigures();
  const sum = (side: "debitMinor" | "creditMinor") =>
    sums?.[side] ?? rows.reduce((total, row) => total + row[side], 0);
  return (
    <ListTable
      label={label}
      columns={[
        shared("account"),
        { name: shared("debit"), isNumber: true },
        { name: shared("credit"), isNumber: true },
        text("vat-code"),
        text("dimensions"),
        text("row-text"),
        ...(last === undefined ? [] : [{ name: last, isButtons: true } as const]),
      ]}
      minWidth={720}
      foot={
        <Table.Tr>
          <RowHead>
            {text("sum")} {currency}
          </RowHead>
          <Table.Td ta="right" fw={700}>
            {amount(sum("debitMinor"))}
          </Table.Td>
          <Table.Td ta="right" fw={700}>
            {amount(sum("creditMinor"))}
          </Table.Td>
        </Table.Tr>
      }
    >
      {children}
    </ListTable>
  );
}

export function VoucherCells({ row }: { row: VoucherRow }) {
  const { amount } = useFigures();
  return (
    <>
      <RowHead>
        {row.account}
        {row.accountName !== null && (
          <Text span inherit fw={400}>
            {" "}
            {row.accountName}
          </Text>
        )}
      </RowHead>
      <Table.Td ta="right">{row.debitMinor === 0 ? "" : amount(row.debitMinor)}</Table.Td>
      <Table.Td ta="right">{row.creditMinor === 0 ? "" : amount(row.creditMinor)}</Table.Td>
      <Table.Td>{row.vatCode ?? ""}</Table.Td>
      <Table.Td>
        {Object.entries(row.dimensions ?? {})
          .map(([name, value]) => `${name} ${value}`)
          .join(", ")}
      </Table.Td>
      <Table.Td>{row.text ?? ""}</Table.Td>
    </>
  );
}
