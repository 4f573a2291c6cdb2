// When an event was, as a text that compares.

import { textOf, type XmlElement } from "../xml/xml-element.ts";
import { readDay, readTime } from "./local-moment.ts";

/** Empty when it cannot be read. */
export function eventMoment(event: XmlElement): string {
  const on = readDay(textOf(event, "eventDate") ?? "");
  const time = readTime(textOf(event, "eventTime") ?? "");
  return on === undefined || time === undefined ? "" : `${on}T${time}`;
}
