/** Whether a reversal of a posting is under way: until it stands in the ledger, the posting is booked. */
import { sql } from "kysely";

/** Of the query's `posting`. */
export const isBeingUndone = sql<boolean>`exists (select from posting undoing
  where undoing.organisation_id = posting.organisation_id and undoing.reverses_id = posting.id
    and undoing.state not in ('booked', 'excused', 'superseded'))`.as("is_being_undone");
