/**
 * The account set-up as a table that spreadsheets open, and back. Semicolons and a byte order mark, since that is what the
 * spreadsheets of our countries write and read by themselves; commas and tabs are understood too.
 */
import type { Language } from "../texts/language.ts";
import {
  everyDepartment,
  isPerDepartment,
  type Json,
  type Slot,
  type SlotValue,
  slotValueAt,
  withSlotValue,
} from "./set-up-draft.ts";

const columns = ["department", "slot", "name", "account", "vatCode", "doesNotOccur"] as const;
type Column = (typeof columns)[number];
type Row = Record<Column, string>;

/** What heads them in each language. All of them are read, whatever the case, blanks and marks. */
const columnTitles: Readonly<Record<Column, Readonly<Record<Language, string>>>> = {
  department: { en: "department", nb: "avdeling", da: "afdeling", sv: "avdelning", nl: "afdeling" },
  slot: { en: "slot", nb: "kode", da: "kode", sv: "kod", nl: "code" },
  name: { en: "name", nb: "type beløp", da: "type beløb", sv: "typ av belopp", nl: "soort bedrag" },
  account: { en: "account", nb: "konto", da: "konto", sv: "konto", nl: "rekening" },
  vatCode: { en: "vatCode", nb: "mva-kode", da: "momskode", sv: "momskod", nl: "btw-code" },
  doesNotOccur: {
    en: "doesNotOccur",
    nb: "forekommer ikke",
    da: "forekommer ikke",
    sv: "förekommer inte",
    nl: "komt niet voor",
  },
};

const titleKey = (title: string) => title.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "");
const columnByTitle: ReadonlyMap<string, Column> = new Map(
  columns.flatMap((column) =>
    Object.values(columnTitles[column]).map((title) => [titleKey(title), column] as const),
  ),
);

type TableOf = {
  slots: readonly Slot[];
  departments: readonly string[];
  settings: Json;
  language: Language;
};

export function slotTable({ slots, departments, settings, language }: TableOf): string {
  const rows = departments.flatMap((department) =>
    slots
      .filter((slot) => isPerDepartment(slot) || department === everyDepartment)
      .filter(({ asks }) => asks === "account")
      .map((slot): Row => {
        const value = slotValueAt(settings, slot, department);
        const held = value !== undefined && "account" in value ? value : null;
        return {
          department,
          slot: slot.name,
          name: slot.label,
          account: held?.account ?? "",
          vatCode: held?.vatCode ?? "",
          doesNotOccur: value !== undefined && "doesNotOccur" in value ? "x" : "",
        };
      }),
  );
  const lines = rows.map((row) => columns.map((column) => cell(row[column])).join(";"));
  const titles = columns.map((column) => cell(columnTitles[column][language])).join(";");
  return `\uFEFF${[titles, ...lines].join("\r\n")}\r\n`;
}

/** A cell that begins like a formula would be carried out as one. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[;"\r\n,]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Spreadsheets write UTF-8 or, under Windows, its older table of letters: what is no UTF-8 is that. */
export function tableText(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

export type TableRead = {
  settings: Json;
  count: number;
  /** Slots and departments that are not known here: what stands beside them was not taken. */
  unknown: string[];
  /** Rows with an account and the mark besides, or twice and otherwise: not taken. */
  unclear: string[];
  /** Rows whose account was taken out, though the set-up has one: it stays. */
  emptied: string[];
};

type ReadOf = { slots: readonly Slot[]; departments: readonly string[]; settings: Json };

/** Null where the file has not the columns. What it does not say stays as it is, and what was not taken is told. */
export function readSlotTable(text: string, { slots, departments, settings }: ReadOf): TableRead | null {
  const rows = rowsOf(text);
  if (rows === null) return null;
  let changed = settings;
  const unknown = new Set<string>();
  const unclear = new Set<string>();
  const emptied = new Set<string>();
  const taken = new Map<string, string>();
  for (const row of rows) {
    const slot = slots.find(({ name }) => name === row.slot);
    const department = row.department === "" ? everyDepartment : row.department;
    const isKnown = departments.includes(department);
    const value = answerIn(row, slot);
    const place = department === everyDepartment ? row.slot : `${row.slot} · ${department}`;
    if (value === undefined) {
      if (slot !== undefined && isKnown && slotValueAt(settings, slot, department) !== undefined)
        emptied.add(place);
    } else if (slot === undefined || !isKnown) {
      unknown.add(slot === undefined ? row.slot : department);
    } else if (saysTwo(row) || (taken.get(place) ?? JSON.stringify(value)) !== JSON.stringify(value)) {
      unclear.add(place);
    } else {
      changed = withSlotValue(changed, { slot, department, value });
      taken.set(place, JSON.stringify(value));
    }
  }
  return {
    settings: changed,
    count: taken.size,
    unknown: [...unknown],
    unclear: [...unclear],
    emptied: [...emptied],
  };
}

/** Booked on an account, and never happening here. */
const saysTwo = (row: Row) => row.account !== "" && !isNo(row.doesNotOccur);

/** What people write where a mark is asked for and they mean none. */
const isNo = (mark: string) => /^(|0|-|no|nei|nej|nee|false|falsk|falskt|onwaar)$/i.test(mark);

function answerIn(row: Row, slot: Slot | undefined): SlotValue | undefined {
  if (!isNo(row.doesNotOccur)) return { doesNotOccur: true };
  if (row.account === "") return undefined;
  return row.vatCode === "" || slot?.carriesVat === false
    ? { account: row.account }
    : { account: row.account, vatCode: row.vatCode };
}

function rowsOf(text: string): Row[] | null {
  const [head = "", ...lines] = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const separator = [";", "\t", ","].find((sign) => head.includes(sign)) ?? ";";
  const names = cellsOf(head, separator).map((title) => columnByTitle.get(titleKey(title)));
  if (!(["department", "slot", "account"] as const).every((name) => names.includes(name))) return null;
  return lines
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const cells = cellsOf(line, separator);
      const at = (name: Column) => (cells[names.indexOf(name)] ?? "").replace(/^'/, "").trim();
      return Object.fromEntries(columns.map((column) => [column, at(column)])) as Row;
    });
}

/** No cell of this table holds a line break, so a line is a row. */
function cellsOf(line: string, separator: string): string[] {
  const cells: string[] = [];
  let held = "";
  let isQuoted = false;
  for (let index = 0; index < line.length; index += 1) {
    const sign = line[index] ?? "";
    if (sign === '"' && isQuoted && line[index + 1] === '"') {
      held += '"';
      index += 1;
    } else if (sign === '"') isQuoted = !isQuoted;
    else if (sign === separator && !isQuoted) {
      cells.push(held);
      held = "";
    } else held += sign;
  }
  return [...cells, held];
}
