/** A posting that is booked and waits in the ledger for somebody to release it: a draft, or a document on hold. */
import { sql } from "kysely";

/** Of a row of `posting`, in the words of the index `posting_unreleased`. Unknown, and so no, where the ledger told no standing. */
export const isUnreleased = sql<boolean>`(posting.state = 'booked' and posting.ledger_standing in ('draft', 'hold', 'balanced'))`;
