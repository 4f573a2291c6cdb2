/** Which open halts somebody looks for, and what makes several of them one cause. Stands beside the tables of `haltTables`. */
import { type RawBuilder, type SqlBool, sql } from "kysely";
import { type Border, withinBorder } from "./find-within-border.ts";
import { holdsWords, type Titles, titleOf } from "./holds-words.ts";

export type HaltFilter = {
  /** Words of the names around it, of what it stands at, and of its finding. */
  search?: string | undefined;
  titles?: Titles | undefined;
  /** What findings mean, by their code. */
  meanings?: Readonly<Record<string, string>> | undefined;
  /** As `haltCause` makes it. */
  cause?: string | undefined;
};

export const haltTables = sql`halt
  join lane on lane.organisation_id = halt.organisation_id and lane.id = halt.lane_id
  join link on link.organisation_id = lane.organisation_id and link.id = lane.link_id
  join company on company.organisation_id = link.organisation_id and company.id = link.company_id
  join connection on connection.organisation_id = link.organisation_id and connection.id = link.connection_id`;

/**
 * One problem, one cause: the same code on the same thing in the same words, whichever company and record it is. What is left
 * out (the record, figures) differs from lane to lane, and whoever cures the cause once has cured it for all of them.
 */
export const haltCause = sql<string>`encode(sha256(convert_to(jsonb_build_array(halt.finding ->> 'code',
  coalesce(halt.finding ->> 'field', ''), coalesce(halt.finding ->> 'value', ''), coalesce(halt.finding ->> 'verbatim', ''))::text,
  'UTF8')), 'hex')`;

/** Read only while somebody searches: the others need no posting to find their page. */
const reference = sql`(select at.reference from posting at
  where at.organisation_id = halt.organisation_id and at.id = halt.posting_id)`;

const ofFinding = (name: string) => sql`(halt.finding ->> ${sql.lit(name)})`;

export function isSoughtHalt({
  search,
  titles,
  meanings,
  cause,
  ...border
}: Border & HaltFilter): RawBuilder<SqlBool> {
  const isFound = holdsWords(search, [
    sql`company.name`,
    sql`connection.name`,
    titleOf(titles?.flows, sql`(link.integration || '/' || lane.flow)`),
    reference,
    titleOf(meanings, ofFinding("code")),
    ...["field", "value", "record", "verbatim"].map(ofFinding),
    sql`jsonb_path_query_array(halt.finding -> 'parameters', '$.*')`,
  ]);
  return sql<SqlBool>`halt.organisation_id = ${border.organisationId} and halt.closed_at is null
    and ${withinBorder(border, "link.company_id")}
    ${cause === undefined ? sql`` : sql`and ${haltCause} = ${cause}`} and ${isFound}`;
}
