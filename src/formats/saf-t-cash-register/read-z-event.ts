// One event of a cash register: is it a Z, and when was it?

import { childOf, type XmlElement } from "../xml/xml-element.ts";
import { basicTypes, type CodeList } from "./code-list.ts";
import { eventMoment } from "./event-moment.ts";
import { readZContent, type ZReading } from "./read-z-content.ts";
import { RecordFields } from "./record-fields.ts";
import type { SafTZContent } from "./saf-t-z-report.ts";

/** A Z that was run. `content` is absent when it could not be read: it still ends the interval of its receipts. */
export interface ZEvent {
  readonly closedAtLocal: string;
  readonly content?: SafTZContent;
}

/** Undefined for every other event, X reports among them. */
export function readZEvent(event: XmlElement, reading: ZReading): ZEvent | undefined {
  const report = childOf(event, "eventReport");
  const eventFields = new RecordFields(eventRecord(event, reading.registerId), "error", reading.report);
  if (!isZEvent(event, report, eventFields, reading.codes)) return undefined;
  if (report === undefined) {
    reading.report({
      code: "z-report-missing",
      severity: "error",
      record: eventFields.record,
      field: "eventReport",
      value: "",
      at: { line: event.line, column: event.column },
      parameters: { of: "event" },
    });
    return { closedAtLocal: eventMoment(event) };
  }
  const content = readZContent(event, report, reading);
  return { closedAtLocal: content?.closedAtLocal ?? eventMoment(event), ...(content && { content }) };
}

function eventRecord(event: XmlElement, registerId: string): string {
  return `register/${registerId}/event/${childOf(event, "eventID")?.text.trim() ?? ""}`;
}

/** The type of the report decides; where it is another word than the schema's, the type of the event does. */
function isZEvent(
  event: XmlElement,
  report: XmlElement | undefined,
  fields: RecordFields,
  codes: CodeList,
): boolean {
  const eventType = codes.predefined(basicTypes.event, fields.text(event, "eventType") ?? "");
  if (report === undefined) return eventType === "13009";
  const reportType = fields.text(report, "reportType") ?? "";
  if (/^z\b/i.test(reportType)) return true;
  if (/^x\b/i.test(reportType)) return false;
  if (eventType !== "13009" && eventType !== "13008") {
    fields.notice("report-type-unknown", { field: "eventReport/reportType", value: reportType, at: report });
  }
  return eventType === "13009";
}
