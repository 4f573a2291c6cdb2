/** The tables as Kysely sees them. Instants are ISO texts, days `YYYY-MM-DD`, bigints safe integers: see `parsers.ts`. */
import type { ColumnType, Generated, JSONColumnType } from "kysely";
import type {
  CompanyIdentity,
  Document,
  Finding,
  PostingState,
  Rights,
  RowOrigins,
  StepPlan,
} from "../core/index.ts";
import type {
  FileImportTable,
  HelpAnswerTable,
  WebhookDeliveryTable,
  WebhookEventTable,
  WebhookTable,
} from "./schema-beside.ts";

type Instant = string;
type Day = string;
/** Read as a value, written as JSON text, so that arrays are not taken for PostgreSQL arrays. */
type Json<Value> = ColumnType<Value, string, string>;

export type InstallationTable = {
  singleton: Generated<boolean>;
  id: string;
  url: string;
  storage_identity: string;
  sending_stopped_because: "restored" | "storage-changed" | "url-changed" | null;
  sending_confirmed_by: string | null;
  sending_confirmed_at: Instant | null;
  created_at: Instant;
};

export type WorkerTable = {
  id: string;
  host: string;
  started_at: Instant;
  seen_at: Instant;
  goodbye_at: Instant | null;
  declared_dead_at: Instant | null;
  declared_dead_by: string | null;
  does_drain: boolean;
};

export type OrganisationTable = { organisation_id: string; name: string; created_at: Instant };

export type PersonTable = { person_id: string; name: string; email: string; created_at: Instant };

export type MembershipTable = {
  organisation_id: string;
  person_id: string;
  role: "owner" | "admin" | "bookkeeper" | "viewer";
  rights: ColumnType<Rights, string | undefined, string>;
  company_ids: string[] | null;
  created_at: Instant;
  removed_at: Instant | null;
};

export type ApiKeyTable = {
  organisation_id: string;
  id: string;
  person_id: string;
  name: string;
  secret_hash: string;
  scopes: string[];
  created_at: Instant;
  last_used_on: Day | null;
  revoked_at: Instant | null;
};

export type CompanyTable = {
  organisation_id: string;
  id: string;
  external_id: string;
  name: string;
  organisation_number: Generated<string>;
  country: string;
  currency: string;
  time_zone: string;
  is_test: Generated<boolean>;
  is_customer_blocked: Generated<boolean>;
  is_group_blocked: Generated<boolean>;
  created_at: Instant;
};

export type DepartmentTable = { organisation_id: string; company_id: string; code: string; name: string };

export type ConnectionTable = {
  organisation_id: string;
  id: string;
  ledger: string;
  name: string;
  environment: "live" | "test" | "twin";
  state: "not-authorised" | "connected" | "broken";
  broken_because: ColumnType<Finding | null, string | null | undefined, string | null>;
  client_id: string | null;
  client_secret_sealed: Buffer | null;
  tenant_id: string | null;
  tokens_sealed: Buffer | null;
  access_expires_at: Instant | null;
  scopes: Generated<string[]>;
  identity: ColumnType<CompanyIdentity | null, string | null | undefined, string | null>;
  refresh_owner: string | null;
  refresh_until: Instant | null;
  timing: ColumnType<Record<string, number>, string | undefined, string>;
  registers_read_at: Instant | null;
  registers_hash: string | null;
  created_at: Instant;
};

export type AuthorisationTable = {
  organisation_id: string;
  state_hash: string;
  connection_id: string;
  person_id: string;
  verifier_sealed: Buffer;
  expires_at: Instant;
  used_at: Instant | null;
};

export type RegisterEntryTable = {
  organisation_id: string;
  connection_id: string;
  register: string;
  key: string;
  entry: Json<unknown>;
};

export type LinkTable = {
  organisation_id: string;
  id: string;
  company_id: string;
  department_code: string | null;
  connection_id: string;
  integration: string;
  state: "draft" | "active" | "paused";
  start_on: Day;
  start_locked_at: Instant | null;
  resumes_itself: Generated<boolean>;
  settings_version: Generated<number>;
  confirmed_by: string | null;
  confirmed_at: Instant | null;
  /** What the nightly look at the ledger's registers found against the settings. */
  set_up_findings: ColumnType<Finding[], string | undefined, string>;
  set_up_checked_at: Instant | null;
  created_at: Instant;
};

export type SettingsVersionTable = {
  organisation_id: string;
  link_id: string;
  version: number;
  settings: Json<unknown>;
  options: Json<unknown>;
  content_hash: string;
  saved_by: string;
  saved_at: Instant;
};

export type Schedule = {
  kind: "at-once" | "hourly" | "daily" | "weekly" | "monthly" | "never";
  time?: string;
};

export type LaneTable = {
  organisation_id: string;
  id: string;
  link_id: string;
  flow: string;
  state: "running" | "halted" | "paused";
  schedule: Json<Schedule>;
  next_run_at: Instant | null;
  last_sequence: Generated<number>;
  released_sequence: Generated<number>;
  due_at: Instant | null;
  verify_from_on: Day | null;
  verify_through_on: Day | null;
  is_verified: Generated<boolean>;
  epoch: Generated<number>;
  owner_id: string | null;
  lease_until: Instant | null;
  /** Drains in a row that met a fault of the hub. */
  fault_count: Generated<number>;
  faulted_at: Instant | null;
  created_at: Instant;
};

export type RecordTable = {
  organisation_id: string;
  id: string;
  lane_id: string;
  object: string;
  content_hash: string;
  payload: Json<unknown>;
  record_on: Day;
  /** Sorts the records of a lane as their source has them. */
  source_order: string;
  department: string | null;
  family: string | null;
  member: string | null;
  /** What the source calls this version, as the id of a snapshot. */
  source_version: Generated<string | null>;
  sequence_name: string | null;
  sequence_number: number | null;
  state: "taken" | "empty" | "set-aside" | "conflict" | "replaced" | "dismissed" | "before-start";
  findings: Json<Finding[]>;
  handed_in_by: string | null;
  received_at: Instant;
  /** Of whoever dismissed it. */
  settled_by: string | null;
  settled_reason: string | null;
};

export type PostingTable = {
  organisation_id: string;
  id: string;
  lane_id: string;
  connection_id: string;
  sequence: number;
  object: string;
  part: Generated<string>;
  business_key: string;
  role: "original" | "reversal" | "replacement";
  generation: Generated<number>;
  token: string;
  state: PostingState;
  kind: string;
  document: ColumnType<Document | null, string | null, string | null>;
  document_hash: string | null;
  /** Where its rows come from in the record that it was given to; null where the document says it. */
  origins: ColumnType<RowOrigins | null, string | null | undefined, string | null>;
  /** The former content that document and origins speak of; null where it is the record that it was given to. */
  made_of_record_id: Generated<string | null>;
  /** Lines of the record that it was given to, in whose place it was left standing. */
  stands_for: ColumnType<string[] | null, string | null | undefined, string | null>;
  record_hash: string;
  settings_version: number;
  reference: string;
  document_on: Day;
  period: string;
  currency: string;
  debit_minor: Generated<number>;
  credit_minor: Generated<number>;
  findings: ColumnType<Finding[], string | undefined, string>;
  steps: ColumnType<StepPlan[] | null, string | null | undefined, string | null>;
  step: Generated<number>;
  must_look_up: Generated<boolean>;
  was_unknown: Generated<boolean>;
  attempts: Generated<number>;
  not_before: Instant | null;
  ledger_kind: string | null;
  ledger_id: string | null;
  ledger_number: string | null;
  ledger_standing: string | null;
  job_id: Generated<string | null>;
  reverses_id: string | null;
  reposts_record_id: string | null;
  settled_by: string | null;
  settled_reason: string | null;
  created_at: Instant;
  changed_at: Instant;
};

export type PostingRecordTable = {
  organisation_id: string;
  posting_id: string;
  record_id: string;
  line: Generated<string>;
  is_live: Generated<boolean>;
};

export type AttemptTable = {
  organisation_id: string;
  id: string;
  posting_id: string;
  step: number;
  number: number;
  worker_id: string;
  epoch: number;
  request: JSONColumnType<StepPlan>;
  access_expires_at: Instant | null;
  started_at: Instant;
  outcome: Generated<"open" | "accepted" | "refused" | "later" | "unknown">;
  answer: ColumnType<unknown, string | null | undefined, string | null>;
  ended_at: Instant | null;
};

export type CertificateTable = {
  organisation_id: string;
  posting_id: string;
  installation_id: string;
  token: string;
  record_hash: string;
  document_hash: string;
  request_hash: string;
  ledger_kind: string;
  ledger_id: string;
  ledger_number: string;
  held_hash: string;
  held: Json<unknown>;
  how: "answered" | "adopted" | "named" | "kept";
  certified_at: Instant;
};

export type HaltTable = {
  organisation_id: string;
  id: string;
  lane_id: string;
  posting_id: string | null;
  finding: Json<Finding>;
  opened_at: Instant;
  probed_at: Instant | null;
  closed_at: Instant | null;
  closed_by: string | null;
  closed_how: "resumed" | "skipped" | "resolved" | "healed" | null;
  reason: string | null;
};

export type AuditEntryTable = {
  organisation_id: string;
  sequence: number;
  acted_at: Instant;
  act: string;
  content_hash: string;
  previous_hash: string;
  hash: string;
};

export type AuditContentTable = {
  organisation_id: string;
  sequence: number;
  person_id: string | null;
  content: Json<unknown>;
};

export type ClosedDayTable = {
  organisation_id: string;
  lane_id: string;
  department: string;
  closed_on: Day;
  reason: string;
  closed_by: string;
  closed_at: Instant;
  reopened_at: Instant | null;
};

export type IdempotentAnswerTable = {
  organisation_id: string;
  key: string;
  person_id: string;
  request_hash: string;
  status: number;
  body: Json<unknown>;
  created_at: Instant;
};

export type Schema = {
  installation: InstallationTable;
  worker: WorkerTable;
  quota: { budget: string; theoretical_at: Instant };
  organisation: OrganisationTable;
  person: PersonTable;
  membership: MembershipTable;
  api_key: ApiKeyTable;
  company: CompanyTable;
  department: DepartmentTable;
  connection: ConnectionTable;
  authorisation: AuthorisationTable;
  register_entry: RegisterEntryTable;
  link: LinkTable;
  settings_version: SettingsVersionTable;
  lane: LaneTable;
  record: RecordTable;
  posting: PostingTable;
  posting_record: PostingRecordTable;
  attempt: AttemptTable;
  certificate: CertificateTable;
  halt: HaltTable;
  audit_entry: AuditEntryTable;
  audit_content: AuditContentTable;
  idempotent_answer: IdempotentAnswerTable;
  closed_day: ClosedDayTable;
  file_import: FileImportTable;
  help_answer: HelpAnswerTable;
  webhook: WebhookTable;
  webhook_event: WebhookEventTable;
  webhook_delivery: WebhookDeliveryTable;
};
