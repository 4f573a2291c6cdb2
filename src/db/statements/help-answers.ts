/** Whether help pages helped: two counts for each page and language. */
import { sql } from "kysely";
import type { Language } from "../../core/index.ts";
import type { Transaction } from "../database.ts";

export type HelpAnswerCounts = { page: string; language: Language; yesCount: number; noCount: number };

export async function countHelpAnswer(
  trx: Transaction,
  of: { organisationId: string; page: string; language: Language; didHelp: boolean },
): Promise<void> {
  const [yes, no] = of.didHelp ? [1, 0] : [0, 1];
  await sql`
    insert into help_answer (organisation_id, page, language, yes_count, no_count)
    values (${of.organisationId}, ${of.page}, ${of.language}, ${yes}, ${no})
    on conflict (organisation_id, page, language) do update
      set yes_count = help_answer.yes_count + excluded.yes_count, no_count = help_answer.no_count + excluded.no_count`.execute(
    trx,
  );
}

/** Those that did not help most come first. Counts move while they are read: a page may show one twice. */
export async function helpAnswers(
  trx: Transaction,
  of: { organisationId: string; from: number; limit: number },
): Promise<HelpAnswerCounts[]> {
  const { rows } = await sql<HelpAnswerCounts>`
    select page, language, yes_count as "yesCount", no_count as "noCount" from help_answer
    where organisation_id = ${of.organisationId}
    order by no_count desc, yes_count desc, page, language offset ${of.from} limit ${of.limit}`.execute(trx);
  return rows;
}
