/** The tables beside the books: files as they came in, help pages that helped or not, webhooks and their deliveries. */
import type { ColumnType, Generated } from "kysely";
import type { Finding, Language } from "../core/index.ts";

type Instant = string;
/** As in `schema.ts`. */
type Json<Value> = ColumnType<Value, string, string>;

/** What became of the records of a file; `records`: that could be read, `errors`: of the file itself. */
export type FileCounts = {
  records: number;
  taken: number;
  empty: number;
  already: number;
  conflict: number;
  setAside: number;
  beforeStart: number;
  errors: number;
};

export type FileImportTable = {
  organisation_id: string;
  id: string;
  lane_id: string;
  file_name: string;
  format: string;
  content_hash: string | null;
  size_bytes: number;
  handed_in_by: string | null;
  received_at: Instant;
  counts: ColumnType<FileCounts, string, never>;
  findings: ColumnType<Finding[], string, never>;
  findings_count: number;
};

export type HelpAnswerTable = {
  organisation_id: string;
  page: string;
  language: Language;
  yes_count: number;
  no_count: number;
};

type WebhookEventKind = "booked" | "refused" | "halted" | "resumed" | "changed";

export type WebhookTable = {
  organisation_id: string;
  id: string;
  url: string;
  events: WebhookEventKind[];
  secret_sealed: Buffer;
  former_secret_sealed: Buffer | null;
  former_until: Instant | null;
  created_by: string;
  created_at: Instant;
  deleted_at: Instant | null;
  disabled_at: Instant | null;
  /** gone: it answered 410. */
  disabled_because: "gone" | null;
};

export type WebhookEventTable = {
  organisation_id: string;
  id: string;
  kind: WebhookEventKind | "test";
  happened_at: Instant;
  data: Json<unknown>;
};

export type WebhookDeliveryTable = {
  organisation_id: string;
  webhook_id: string;
  event_id: string;
  state: "waiting" | "delivered" | "given-up";
  attempts: Generated<number>;
  due_at: Instant | null;
  attempted_at: Instant | null;
  delivered_at: Instant | null;
  last_status: number | null;
  last_cause: string | null;
};
