// One row of a voucher: #TRANS or #RTRANS, which have the same fields.

import { isDecimalRefusal } from "../decimal/decimal-refusal.ts";
import { readDay } from "./read-day.ts";
import { hasComma, readAmount, readQuantity } from "./read-number.ts";
import type { RecordReport } from "./record-report.ts";
import type { Sie4Object, Sie4Row } from "./sie4-item.ts";
import type { SieField, SieRecord } from "./split-record.ts";

/**
 * `account {objects} amount [day] [text] [quantity] [signature]`. Undefined when account, objects, amount or day cannot
 * be read, with a finding for each. A quantity that cannot be read is left out with a warning: nothing is booked by it.
 */
export function readRow(record: SieRecord, report: RecordReport): Sie4Row | undefined {
  report.warnOfFault(record);
  const [account, ...rest] = record.fields;
  // The format demands the braces even when there are no objects; without them the amount is just one place earlier.
  const list = rest[0]?.list === undefined ? undefined : rest.shift();
  const [amount, day, text, quantity] = rest;
  const { line } = record;
  const read = {
    account: requiredText(account, "account", line, report),
    objects: readObjects(list, line, report),
    amountMinor: readAmountOf(amount, line, report),
    on: readDayOf(day, line, report),
  };
  if (read.account === undefined || read.objects === undefined) return undefined;
  if (read.amountMinor === undefined || read.on === undefined) return undefined;
  const quantityText = readQuantityOf(quantity, line, report);
  return {
    account: read.account,
    amountMinor: read.amountMinor,
    objects: read.objects,
    ...(read.on !== "" && { on: read.on }),
    ...(isFilled(text) && { text: text.text.trim() }),
    ...(quantityText !== undefined && { quantity: quantityText }),
  };
}

export function isFilled(field: SieField | undefined): field is SieField {
  return field !== undefined && field.text.trim() !== "";
}

function requiredText(
  field: SieField | undefined,
  name: string,
  line: number,
  report: RecordReport,
): string | undefined {
  if (isFilled(field) && field.list === undefined) return field.text.trim();
  report.refuse("field-missing", line, { field: name, at: field });
  return undefined;
}

function readObjects(
  field: SieField | undefined,
  line: number,
  report: RecordReport,
): Sie4Object[] | undefined {
  const list = field?.list ?? [];
  const objects: Sie4Object[] = [];
  for (let index = 0; index < list.length; index += 2) {
    const [dimension = "", object] = [list[index], list[index + 1]];
    if (object === undefined || dimension === "") {
      report.refuse("object-list-unreadable", line, { field: "objects", at: field });
      return undefined;
    }
    // A dimension without an object is how some programs say that the row has none.
    if (object !== "") objects.push({ dimension, object });
  }
  return objects;
}

function readAmountOf(field: SieField | undefined, line: number, report: RecordReport): number | undefined {
  const about = { field: "amount", at: field };
  const amount = readAmount(field?.list === undefined ? (field?.text ?? "") : "?");
  if (isDecimalRefusal(amount)) {
    report.refuse(amount.code, line, about);
    return undefined;
  }
  if (hasComma(field?.text ?? "")) report.warn("decimal-comma", line, about);
  return amount;
}

/** Empty when the row has none. */
function readDayOf(field: SieField | undefined, line: number, report: RecordReport): string | undefined {
  if (!isFilled(field)) return "";
  const day = readDay(field.text.trim());
  if (day === undefined) report.refuse("date-unreadable", line, { field: "date", at: field });
  return day;
}

function readQuantityOf(field: SieField | undefined, line: number, report: RecordReport): string | undefined {
  if (!isFilled(field)) return undefined;
  const about = { field: "quantity", at: field };
  const quantity = readQuantity(field.text);
  if (typeof quantity !== "string") {
    report.warn(quantity.code, line, about);
    return undefined;
  }
  if (hasComma(field.text)) report.warn("decimal-comma", line, about);
  return quantity;
}
