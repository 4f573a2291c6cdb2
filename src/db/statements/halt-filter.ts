/** Which open halts somebody looks for, and what makes several of them one cause. Stands beside the tables of `haltTables`. */
import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Transaction } from "../database.ts";
import { type Border, withinBorder } from "./find-within-border.ts";
import { holdsWords, type Titles, titleOf } from "./holds-words.ts";

export type HaltFilter = {
  /** Words of the names around it, of what it stands at, and of its finding. */
  search?: string | undefined;
  titles?: Titles | undefined;
  /** What findings mean, by the `subject` of theirs that `haltSubjects` gives. */
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

/** What the words of a finding hang on, beside its figures. */
const subject = sql`(${ofFinding("code")} || ' ' || coalesce(${ofFinding("field")}, ''))`;

export type HaltSubject = { subject: string; code: string; field: string | null };

/** What open halts are about, each once: for whoever knows what that is called. */
export async function haltSubjects(trx: Transaction, border: Border): Promise<HaltSubject[]> {
  const { rows } = await sql<HaltSubject>`
    select distinct ${subject} as subject, ${ofFinding("code")} as code, ${ofFinding("field")} as field
    from ${haltTables} where ${isSoughtHalt(border)}`.execute(trx);
  return rows;
}

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
    titleOf(meanings, subject),
    ...["field", "value", "record", "verbatim"].map(ofFinding),
    sql`jsonb_path_query_array(halt.finding -> 'parameters', '$.*')`,
  ]);
  return sql<SqlBool>`halt.organisation_id = ${border.organisationId} and halt.closed_at is null
    and ${withinBorder(border, "link.company_id")}
    ${cause === undefined ? sql`` : sql`and ${haltCause} = ${cause}`} and ${isFound}`;
}
