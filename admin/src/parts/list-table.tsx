/**
 * Rows under named columns. On a phone each row becomes a card whose values carry their column's name, so that nothing lies
 * beyond the edge unseen; between phone and desk the table is scrolled, by keyboard too.
 */
import { Table } from "@mantine/core";
import { type CSSProperties, type ReactNode, type Ref, useEffect, useRef, useState } from "react";
import looks from "./list-table.module.css";

/** An empty name is a column of buttons; of buttons alone, it is left off paper. */
export type Column = string | { name: string; isNumber: true } | { name: string; isButtons: true };

type ListTableOf = {
  /** What the table is, for those who hear it. */
  label: string;
  columns: readonly Column[];
  /** Below this many pixels the table is scrolled, until it becomes cards. */
  minWidth: number;
  /** The labels stand above their values: for rows of fields. */
  isForm?: boolean;
  foot?: ReactNode;
  children: ReactNode;
};

export function ListTable({ label, columns, minWidth, isForm = false, foot, children }: ListTableOf) {
  const [region, isWider] = useIsWider();
  return (
    <section ref={region} className={looks.region} aria-label={label} tabIndex={isWider ? 0 : undefined}>
      <Table
        role="table"
        aria-label={label}
        className={looks.table}
        style={cardLabels(columns, minWidth)}
        mod={{ form: isForm, acts: columns.at(-1) === "", buttons: isOfButtons(columns.at(-1)) }}
        highlightOnHover={!isForm}
        striped={!isForm}
      >
        <Table.Thead role="rowgroup">
          <Table.Tr role="row">
            {columns.map((column) => (
              <ColumnHead key={nameOf(column)} column={column} />
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody role="rowgroup">{children}</Table.Tbody>
        {foot !== undefined && <Table.Tfoot role="rowgroup">{foot}</Table.Tfoot>}
      </Table>
    </section>
  );
}

const isOfButtons = (column: Column | undefined) => typeof column === "object" && "isButtons" in column;

const nameOf = (column: Column) => (typeof column === "string" ? column : column.name);

function ColumnHead({ column }: { column: Column }) {
  // A head without words would be announced as one.
  if (nameOf(column) === "") return <Table.Td />;
  return (
    <Table.Th
      scope="col"
      role="columnheader"
      {...(typeof column === "object" && "isNumber" in column ? { ta: "right" } : {})}
    >
      {nameOf(column)}
    </Table.Th>
  );
}

/** The cell that names its row. */
export function RowHead({ children }: { children: ReactNode }) {
  return (
    <Table.Th scope="row" role="rowheader" fw={600}>
      {children}
    </Table.Th>
  );
}

/** The style sheet writes them before the values of a card: `--column-3` before the third. */
function cardLabels(columns: readonly Column[], minWidth: number): CSSProperties {
  const labels = columns.map((column, index) => [`--column-${index + 1}`, JSON.stringify(nameOf(column))]);
  return Object.fromEntries([...labels, ["--least-width", `${minWidth}px`]]);
}

/** Whether there is more than the region shows, at its size of this moment. */
function useIsWider(): [Ref<HTMLElement>, boolean] {
  const region = useRef<HTMLElement>(null);
  const [isWider, setWider] = useState(false);
  useEffect(() => {
    const { current } = region;
    if (current === null) return;
    const look = () => setWider(current.scrollWidth > current.clientWidth);
    const observer = new ResizeObserver(look);
    observer.observe(current);
    look();
    return () => observer.disconnect();
  }, []);
  return [region, isWider];
}
