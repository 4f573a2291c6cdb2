/** What the audit log holds back: the contents of acts on a settings area whose reading was taken away from the reader. */
import { type Area, type AuditAct, mayRead, type Rights } from "../../core/index.ts";

/** Acts whose contents are what the area's own pages show: settings, names and choices. Acts on postings and people are none of them. */
const areaOfAuditAct: Readonly<Partial<Record<AuditAct, Area>>> = {
  "create company": "companies",
  "change company": "companies",
  "create connection": "connections",
  "begin authorisation": "connections",
  connect: "connections",
  "change watch": "connections",
  "create link": "links",
  "change link": "links",
  "save settings": "links",
  "confirm preview": "links",
};

/** The area that keeps an entry's content from the reader; null where they may read it. That the act was done is told all the same. */
export function hiddenAreaOf(act: AuditAct, rights: Rights): Area | null {
  const area = areaOfAuditAct[act];
  return area === undefined || mayRead(area, rights) ? null : area;
}
