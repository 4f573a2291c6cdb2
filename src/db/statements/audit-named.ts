/** What entries of the audit log are about, by name: companies, links and what is in them; and what was said of the same thing before. */
import { sql } from "kysely";
import type { AuditAct } from "../../core/index.ts";
import type { Transaction } from "../database.ts";

export const namedKinds = ["company", "connection", "link", "posting", "record", "person"] as const;

export type NamedThing = {
  /** As the entry names it; a lane's is answered with its link. */
  saidId: string;
  kind: (typeof namedKinds)[number];
  id: string;
  name: string;
  companyId: string | null;
  companyName: string | null;
};

/** Those of the ids that the organisation knows, whatever they are of. A link is called by its integration. */
export async function thingsNamed(
  trx: Transaction,
  { organisationId, ids }: { organisationId: string; ids: readonly string[] },
): Promise<NamedThing[]> {
  if (ids.length === 0) return [];
  const wanted = sql`any(${[...ids]}::uuid[])`;
  const mine = (table: string) => sql`${sql.ref(`${table}.organisation_id`)} = ${organisationId}`;
  const ofLane = sql`join lane on lane.organisation_id = thing.organisation_id and lane.id = thing.lane_id
    join link on link.organisation_id = lane.organisation_id and link.id = lane.link_id
    join company on company.organisation_id = link.organisation_id and company.id = link.company_id`;
  const inCompany = sql`company.id as "companyId", company.name as "companyName"`;
  const { rows } = await sql<NamedThing>`
    select id as "saidId", 'company' as kind, id, name, id as "companyId", name as "companyName"
      from company where ${mine("company")} and id = ${wanted}
    union all select id, 'connection', id, name, null, null from connection where ${mine("connection")} and id = ${wanted}
    union all select link.id, 'link', link.id, link.integration, ${inCompany} from link
      join company on company.organisation_id = link.organisation_id and company.id = link.company_id
      where ${mine("link")} and link.id = ${wanted}
    union all select lane.id, 'link', link.id, link.integration, ${inCompany} from lane
      join link on link.organisation_id = lane.organisation_id and link.id = lane.link_id
      join company on company.organisation_id = link.organisation_id and company.id = link.company_id
      where ${mine("lane")} and lane.id = ${wanted}
    union all select thing.id, 'posting', thing.id, thing.reference, ${inCompany} from posting thing ${ofLane}
      where ${mine("thing")} and thing.id = ${wanted}
    union all select drift.id, 'posting', thing.id, thing.reference, ${inCompany} from drift
      join posting thing on thing.organisation_id = drift.organisation_id and thing.id = drift.posting_id ${ofLane}
      where ${mine("drift")} and drift.id = ${wanted}
    union all select thing.id, 'record', thing.id, thing.object, ${inCompany} from record thing ${ofLane}
      where ${mine("thing")} and thing.id = ${wanted}
    union all select person.person_id, 'person', person.person_id, person.name, null, null from membership
      join person on person.person_id = membership.person_id
      where ${mine("membership")} and membership.person_id = ${wanted}`.execute(trx);
  return rows;
}

type SaidBefore = {
  organisationId: string;
  sequence: number;
  acts: readonly AuditAct[];
  /** The member of the content that names the thing, and its id. */
  named: { member: string; id: string };
  limit: number;
};

/** Contents of earlier entries about the same thing, the newest first; what was erased by law is not among them. */
export async function saidBefore(
  trx: Transaction,
  { organisationId, sequence, acts, named, limit }: SaidBefore,
): Promise<unknown[]> {
  const rows = await trx
    .selectFrom("audit_entry")
    .innerJoin("audit_content", (join) =>
      join
        .onRef("audit_content.organisation_id", "=", "audit_entry.organisation_id")
        .onRef("audit_content.sequence", "=", "audit_entry.sequence"),
    )
    .select("audit_content.content")
    .where("audit_entry.organisation_id", "=", organisationId)
    .where("audit_entry.sequence", "<", sequence)
    .where("audit_entry.act", "in", [...acts])
    .where(sql<boolean>`audit_content.content ->> ${named.member}::text = ${named.id}`)
    .orderBy("audit_entry.sequence", "desc")
    .limit(limit)
    .execute();
  return rows.map(({ content }) => content);
}
