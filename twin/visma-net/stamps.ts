/** Instants, days and row versions as Visma.net writes them. Visma.net §3, §4 */
import type { Company } from "./company.ts";
import type { Net } from "./net.ts";

/** 8 bytes in Base64, as in "AAAAAE0YIiI=". */
export function stampOf(version: number): string {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(version));
  return bytes.toString("base64");
}

/** "2026-03-10T10:00:00.153": no zone, as many digits of the second as there are. */
export function instantText(net: Net, company: Company, atMs: number): string {
  const isUtc = net.switches.stampTimeZone === "utc";
  const { text, offset } = isUtc ? inUtc(atMs) : inZone(atMs, company.timeZone);
  return text.replace(/\.000$|(?<=\.\d+)0+$/, "") + zoneOf(net, atMs % 2 === 0, () => offset);
}

/** Without the calendar library: a list has thousands of them. */
function inUtc(atMs: number) {
  return { text: new Date(atMs).toISOString().slice(0, -1), offset: "+00:00" };
}

function inZone(atMs: number, timeZone: string) {
  const local = Temporal.Instant.fromEpochMilliseconds(atMs).toZonedDateTimeISO(timeZone);
  const text = local.toPlainDateTime().toString({ smallestUnit: "millisecond" });
  return { text, offset: local.offset };
}

/** A day as a moment at midnight. */
export function dayText(net: Net, company: Company, on: string): string {
  const offset = () => Temporal.PlainDate.from(on).toZonedDateTime(company.timeZone).offset;
  return `${on}T00:00:00${zoneOf(net, Number(on.slice(-2)) % 2 === 0, offset)}`;
}

/** "mixed" gives every other value an offset. */
function zoneOf({ switches }: Net, isEven: boolean, offset: () => string): string {
  if (switches.dateTimeShape === "offset") return offset();
  if (switches.dateTimeShape === "local" || !isEven) return "";
  return offset().replace(/^\+00:00$/, "Z");
}

/**
 * A moment in a filter, in milliseconds; null where the format is not one of those that are accepted. A zone is none of
 * them. Visma.net §4
 */
export function momentOf(net: Net, company: Company, text: string): number | null {
  const parts = text.match(/^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?))?$/);
  if (!parts) return null;
  const zone = net.switches.stampTimeZone === "utc" ? "UTC" : company.timeZone;
  try {
    return Temporal.PlainDateTime.from(`${parts[1]}T${parts[2] ?? "00:00:00"}`).toZonedDateTime(zone)
      .epochMilliseconds;
  } catch {
    // The day does not exist.
    return null;
  }
}
