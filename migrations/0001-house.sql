-- The house: organisations, people, connections, links, records, postings, lanes, proof.
-- Every table with an organisation's data carries organisation_id in its key and in every foreign key
-- (foreign keys ignore policies), and row-level security is a second wall behind the queries' own conditions.
-- Runs as bilag_owner, in the schema bilag.

-- ── time and place ─────────────────────────────────────────────────────────────────────────────────────────────

-- The one wrapper around the clock, for rows that machines share (leases, quotas, due times). A run that steps time
-- sets bilag.now; everything else gets its instants as parameters.
create function bilag_now() returns timestamptz language sql stable as
$$ select coalesce(nullif(current_setting('bilag.now', true), '')::timestamptz, clock_timestamp()) $$;

create function current_organisation() returns uuid language sql stable as
$$ select nullif(current_setting('bilag.organisation_id', true), '')::uuid $$;

-- One row. What a restored or cloned database is recognised by.
create table installation (
  singleton boolean primary key default true check (singleton),
  id uuid not null,
  url text not null,
  -- pg_control_system().system_identifier and the timeline, or the data folder's own generation: whichever is known.
  storage_identity text not null,
  -- Set by a restore or a changed identity; no posting is sent while it is set.
  sending_stopped_because text check (sending_stopped_because in ('restored', 'storage-changed', 'url-changed')),
  sending_confirmed_by text,
  sending_confirmed_at timestamptz,
  created_at timestamptz not null
);

-- A process that drains lanes. goodbye_at or declared_dead_at proves that it will never write again.
create table worker (
  id uuid primary key,
  host text not null,
  started_at timestamptz not null,
  seen_at timestamptz not null,
  goodbye_at timestamptz,
  declared_dead_at timestamptz,
  declared_dead_by text
);

-- GCRA: one row per budget, shared by all organisations and workers.
create table quota (
  budget text primary key,
  theoretical_at timestamptz not null
);

-- ── organisations and people ───────────────────────────────────────────────────────────────────────────────────

create table organisation (
  organisation_id uuid primary key,
  name text not null check (name <> ''),
  created_at timestamptz not null
);

create table person (
  person_id uuid primary key,
  name text not null check (name <> ''),
  email text not null,
  created_at timestamptz not null
);
create unique index person_email on person (lower(email));

create table membership (
  organisation_id uuid not null references organisation,
  person_id uuid not null references person,
  role text not null check (role in ('owner', 'admin', 'bookkeeper', 'viewer')),
  -- Area → none, read or write, on top of the role; {} leaves it to the role.
  rights jsonb not null default '{}',
  -- Companies that the person is limited to; null is all.
  company_ids uuid[],
  created_at timestamptz not null,
  primary key (organisation_id, person_id)
);

create table api_key (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  name text not null check (name <> ''),
  secret_hash text not null,
  -- Acts that the key may do; never more than its person.
  scopes text[] not null,
  created_at timestamptz not null,
  last_used_on date,
  revoked_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references membership
);

create table company (
  organisation_id uuid not null references organisation,
  id uuid not null,
  external_id text not null check (external_id <> ''),
  name text not null check (name <> ''),
  organisation_number text not null default '',
  country text not null check (country ~ '^[A-Z]{2}$'),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  time_zone text not null,
  is_test boolean not null default false,
  is_customer_blocked boolean not null default false,
  is_group_blocked boolean not null default false,
  created_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, external_id)
);

create table department (
  organisation_id uuid not null,
  company_id uuid not null,
  code text not null check (code <> ''),
  name text not null,
  primary key (organisation_id, company_id, code),
  foreign key (organisation_id, company_id) references company
);

-- ── connections ────────────────────────────────────────────────────────────────────────────────────────────────

create table connection (
  organisation_id uuid not null references organisation,
  id uuid not null,
  ledger text not null,
  name text not null check (name <> ''),
  environment text not null check (environment in ('live', 'test', 'twin')),
  state text not null check (state in ('not-authorised', 'connected', 'broken')),
  broken_because jsonb,
  -- The customer's own client as received from the ledger's vendor; null is the environment's.
  client_id text,
  client_secret_sealed bytea,
  tenant_id text,
  -- Access and refresh token, sealed with authenticated encryption. The newest pair is stored before it is used.
  tokens_sealed bytea,
  access_expires_at timestamptz,
  scopes text[] not null default '{}',
  -- The company reached at authorisation; every batch checks that it still is.
  identity jsonb,
  -- One refresh at a time, by lease: never a transaction held open across HTTP.
  refresh_owner uuid,
  refresh_until timestamptz,
  -- Overrides of the ledger's declared timing, milliseconds.
  timing jsonb not null default '{}',
  registers_read_at timestamptz,
  registers_hash text,
  created_at timestamptz not null,
  primary key (organisation_id, id),
  check (state <> 'connected' or (tokens_sealed is not null and identity is not null)),
  check (state = 'broken' or broken_because is null)
);

-- A sign-in under way: the state that comes back finds it, once.
create table authorisation (
  organisation_id uuid not null,
  state_hash text not null,
  connection_id uuid not null,
  person_id uuid not null,
  verifier_sealed bytea not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (organisation_id, state_hash),
  foreign key (organisation_id, connection_id) references connection,
  foreign key (organisation_id, person_id) references membership
);

-- Master data kept from a ledger.
create table register_entry (
  organisation_id uuid not null,
  connection_id uuid not null,
  register text not null,
  key text not null,
  entry jsonb not null,
  primary key (organisation_id, connection_id, register, key),
  foreign key (organisation_id, connection_id) references connection
);

-- ── links, settings, lanes ─────────────────────────────────────────────────────────────────────────────────────

create table link (
  organisation_id uuid not null,
  id uuid not null,
  company_id uuid not null,
  -- Null for the whole company.
  department_code text,
  connection_id uuid not null,
  integration text not null,
  state text not null check (state in ('draft', 'active', 'paused')),
  start_on date not null,
  -- Set by the first transfer; start_on cannot move any more.
  start_locked_at timestamptz,
  resumes_itself boolean not null default true,
  settings_version integer not null default 0,
  confirmed_by uuid,
  confirmed_at timestamptz,
  created_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, company_id) references company,
  foreign key (organisation_id, company_id, department_code) references department,
  foreign key (organisation_id, connection_id) references connection,
  foreign key (organisation_id, confirmed_by) references membership,
  constraint link_confirmed_before_active check (state = 'draft' or confirmed_by is not null)
);
create unique index link_one_per_company_and_integration
  on link (organisation_id, company_id, coalesce(department_code, ''), integration);

create table settings_version (
  organisation_id uuid not null,
  link_id uuid not null,
  version integer not null check (version > 0),
  -- The integration's settings and the ledger's posting options.
  settings jsonb not null,
  options jsonb not null,
  content_hash text not null,
  saved_by uuid not null,
  saved_at timestamptz not null,
  primary key (organisation_id, link_id, version),
  foreign key (organisation_id, link_id) references link,
  foreign key (organisation_id, saved_by) references membership
);

create table lane (
  organisation_id uuid not null,
  id uuid not null,
  link_id uuid not null,
  flow text not null,
  state text not null check (state in ('running', 'halted', 'paused')),
  schedule jsonb not null,
  next_run_at timestamptz,
  -- Source order. released_sequence is how far the schedule, or a person, has let the lane go.
  last_sequence bigint not null default 0,
  released_sequence bigint not null default 0,
  -- When the lane next has something to do; null is nothing. Durable, so that a lost wake-up costs seconds.
  due_at timestamptz,
  -- After a restore: the days whose vouchers are compared with what we know before anything is sent, and up to which
  -- every posting is looked up before its first write.
  verify_from_on date,
  verify_through_on date,
  is_verified boolean not null default true,
  epoch bigint not null default 0,
  owner_id uuid references worker,
  lease_until timestamptz,
  created_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, link_id, flow),
  foreign key (organisation_id, link_id) references link,
  check (released_sequence <= last_sequence)
);
create index lane_due on lane (due_at) where due_at is not null;
create index lane_next_run on lane (next_run_at) where next_run_at is not null;

-- ── records and postings ───────────────────────────────────────────────────────────────────────────────────────

-- What the business system handed over. Nothing is lost: what cannot be booked stands here with its findings.
create table record (
  organisation_id uuid not null,
  id uuid not null,
  lane_id uuid not null,
  object text not null,
  content_hash text not null,
  payload jsonb not null,
  record_on date not null,
  -- empty: nothing in it is to be booked.
  state text not null check (state in ('taken', 'empty', 'set-aside', 'conflict', 'replaced', 'before-start')),
  findings jsonb not null default '[]',
  handed_in_by uuid,
  received_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, lane_id) references lane,
  foreign key (organisation_id, handed_in_by) references membership,
  unique (organisation_id, lane_id, object, content_hash)
);
create unique index record_one_taken_per_object on record (organisation_id, lane_id, object) where state in ('taken', 'empty');
create index record_aside on record (organisation_id, lane_id) where state in ('set-aside', 'conflict');
create index record_by_lane on record (organisation_id, lane_id, record_on, id);

create table posting (
  organisation_id uuid not null,
  id uuid not null,
  lane_id uuid not null,
  connection_id uuid not null,
  sequence bigint not null check (sequence > 0),
  object text not null,
  -- Which part of the record: '' for the only one, a target period where one record makes several.
  part text not null default '',
  business_key text not null,
  role text not null check (role in ('original', 'reversal', 'replacement')),
  generation integer not null default 0 check (generation >= 0),
  token text not null check (token ~ '^B[0-9A-HJKMNP-TV-Z]{13}$'),
  state text not null check (state in
    ('planned', 'sending', 'accepted', 'uncertain', 'differs', 'booked', 'refused', 'excused', 'superseded', 'reversed')),
  kind text not null,
  -- Null while the record cannot be rendered: then state is refused and the findings say why.
  document jsonb,
  document_hash text,
  record_hash text not null,
  settings_version integer not null,
  reference text not null,
  document_on date not null,
  period text not null check (period ~ '^\d{4}-\d{2}$'),
  currency text not null,
  debit_minor bigint not null default 0 check (debit_minor >= 0),
  credit_minor bigint not null default 0 check (credit_minor >= 0),
  findings jsonb not null default '[]',
  -- The ordered writes, fixed at the first sending; step is the next one to make.
  steps jsonb,
  step integer not null default 0,
  -- Looked up before its first write: it may have been sent by a history that a restore has lost.
  must_look_up boolean not null default false,
  -- Once an attempt's outcome was unknown, even a refusal is looked up before it is believed.
  was_unknown boolean not null default false,
  attempts integer not null default 0,
  not_before timestamptz,
  ledger_kind text,
  ledger_id text,
  ledger_number text,
  ledger_standing text,
  settled_by uuid,
  settled_reason text,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, lane_id) references lane,
  foreign key (organisation_id, connection_id) references connection,
  foreign key (organisation_id, settled_by) references membership,
  unique (organisation_id, business_key, role, generation),
  constraint posting_document_while_sent check (
    document is not null or state in ('planned', 'refused', 'excused', 'superseded')),
  constraint posting_balanced check (debit_minor = credit_minor),
  constraint posting_steps_while_sent check (
    steps is not null or state in ('planned', 'refused', 'excused', 'superseded')),
  constraint posting_identity_when_accepted check (
    state not in ('accepted', 'differs', 'booked', 'reversed') or ledger_id is not null),
  constraint posting_reason_when_excused check (state <> 'excused' or (settled_reason is not null and settled_by is not null))
);
-- A corrected record takes the place in the order of the one it supersedes.
create unique index posting_one_per_place on posting (organisation_id, lane_id, sequence) where state <> 'superseded';
-- A ledger document belongs to one posting, for ever.
create unique index posting_one_per_ledger_document
  on posting (organisation_id, connection_id, ledger_kind, ledger_id) where ledger_id is not null;
-- Order: at most one posting of a lane may be under way in the ledger. (All kinds so far are order-bound.)
create unique index posting_one_open_per_lane
  on posting (organisation_id, lane_id) where state in ('sending', 'accepted', 'uncertain');
create unique index posting_one_live_per_key
  on posting (organisation_id, business_key) where role <> 'reversal' and state not in ('excused', 'superseded', 'reversed');
create index posting_next on posting (organisation_id, lane_id, sequence) where state not in ('booked', 'excused', 'superseded', 'reversed');
create index posting_by_reference on posting (organisation_id, reference);
create index posting_by_ledger_number on posting (organisation_id, ledger_number) where ledger_number is not null;
-- What the lanes' summaries add up, without reading the postings themselves.
create index posting_sums on posting (organisation_id, lane_id, state) include (debit_minor, credit_minor);
create index posting_by_day on posting (organisation_id, lane_id, document_on);

create table posting_transition (from_state text, to_state text, primary key (from_state, to_state));
insert into posting_transition values
  ('planned', 'planned'), ('planned', 'sending'), ('planned', 'uncertain'), ('planned', 'refused'), ('planned', 'excused'), ('planned', 'superseded'),
  ('sending', 'accepted'), ('sending', 'refused'), ('sending', 'planned'), ('sending', 'uncertain'),
  ('accepted', 'sending'), ('accepted', 'booked'), ('accepted', 'differs'), ('accepted', 'refused'), ('accepted', 'uncertain'),
  ('uncertain', 'accepted'), ('uncertain', 'planned'),
  ('differs', 'booked'), ('differs', 'reversed'),
  ('booked', 'reversed'),
  ('refused', 'planned'), ('refused', 'refused'), ('refused', 'excused'), ('refused', 'superseded');

create function refuse_impossible_transition() returns trigger language plpgsql as $$
begin
  if new.state <> old.state and not exists (
    select 1 from bilag.posting_transition t where t.from_state = old.state and t.to_state = new.state
  ) then
    raise exception 'posting % cannot go from % to %', old.id, old.state, new.state using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger posting_transition_allowed before update on posting
  for each row execute function refuse_impossible_transition();

-- Which lines of which records a posting is made of. A line belongs to at most one live posting.
create table posting_record (
  organisation_id uuid not null,
  posting_id uuid not null,
  record_id uuid not null,
  line text not null default '',
  is_live boolean not null default true,
  primary key (organisation_id, posting_id, record_id, line),
  foreign key (organisation_id, posting_id) references posting,
  foreign key (organisation_id, record_id) references record
);
create unique index posting_record_one_live on posting_record (organisation_id, record_id, line) where is_live;

create table attempt (
  organisation_id uuid not null,
  id uuid not null,
  posting_id uuid not null,
  step integer not null,
  number integer not null check (number > 0),
  worker_id uuid not null references worker,
  epoch bigint not null,
  -- The write with secrets removed (its body never holds any), and when the token it went out with expires.
  request jsonb not null,
  access_expires_at timestamptz,
  started_at timestamptz not null,
  -- Open until an answer is known; a crash leaves it open for ever, which says so.
  outcome text not null default 'open' check (outcome in ('open', 'accepted', 'refused', 'later', 'unknown')),
  answer jsonb,
  ended_at timestamptz,
  primary key (organisation_id, id),
  unique (organisation_id, posting_id, number),
  foreign key (organisation_id, posting_id) references posting
);

-- The proof of one posting.
create table certificate (
  organisation_id uuid not null,
  posting_id uuid not null,
  installation_id uuid not null,
  token text not null,
  record_hash text not null,
  document_hash text not null,
  request_hash text not null,
  ledger_kind text not null,
  ledger_id text not null,
  ledger_number text not null,
  held_hash text not null,
  held jsonb not null,
  how text not null check (how in ('answered', 'adopted', 'named', 'kept')),
  certified_at timestamptz not null,
  primary key (organisation_id, posting_id),
  foreign key (organisation_id, posting_id) references posting
);

create table halt (
  organisation_id uuid not null,
  id uuid not null,
  lane_id uuid not null,
  posting_id uuid,
  finding jsonb not null,
  opened_at timestamptz not null,
  probed_at timestamptz,
  closed_at timestamptz,
  closed_by uuid,
  closed_how text check (closed_how in ('resumed', 'skipped', 'resolved', 'healed')),
  reason text,
  primary key (organisation_id, id),
  foreign key (organisation_id, lane_id) references lane,
  foreign key (organisation_id, posting_id) references posting,
  foreign key (organisation_id, closed_by) references membership
);
create unique index halt_one_open_per_lane on halt (organisation_id, lane_id) where closed_at is null;

-- ── acts of people ─────────────────────────────────────────────────────────────────────────────────────────────

-- Append-only, hash-chained per organisation. Holds hashes only; the contents lie beside it and can be erased by law.
create table audit_entry (
  organisation_id uuid not null references organisation,
  sequence bigint not null check (sequence > 0),
  acted_at timestamptz not null,
  act text not null,
  content_hash text not null,
  previous_hash text not null,
  hash text not null,
  primary key (organisation_id, sequence)
);
create table audit_content (
  organisation_id uuid not null,
  sequence bigint not null,
  person_id uuid,
  content jsonb not null,
  primary key (organisation_id, sequence),
  foreign key (organisation_id, sequence) references audit_entry
);

create function refuse_change_of_audit() returns trigger language plpgsql as
$$ begin raise exception 'the audit chain is append-only' using errcode = 'insufficient_privilege'; end $$;
create trigger audit_entry_append_only before update or delete on audit_entry
  for each row execute function refuse_change_of_audit();

-- Answers to writes that carried an Idempotency-Key.
create table idempotent_answer (
  organisation_id uuid not null references organisation,
  key text not null,
  person_id uuid not null,
  request_hash text not null,
  status integer not null,
  body jsonb not null,
  created_at timestamptz not null,
  primary key (organisation_id, person_id, key)
);

-- ── the second wall ────────────────────────────────────────────────────────────────────────────────────────────

do $$
declare name text;
begin
  foreach name in array array[
    'organisation', 'membership', 'api_key', 'company', 'department', 'connection', 'authorisation', 'register_entry',
    'link', 'settings_version', 'lane', 'record', 'posting', 'posting_record', 'attempt', 'certificate', 'halt',
    'audit_entry', 'audit_content', 'idempotent_answer'
  ] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy own_organisation on %I to bilag_app
      using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())', name);
    execute format('grant select, insert, update on %I to bilag_app', name);
  end loop;
end $$;

revoke update on audit_entry from bilag_app;
grant delete on register_entry, authorisation to bilag_app;

-- People are seen by the organisations that they belong to; anyone may be invited.
alter table person enable row level security;
create policy seen_by_members on person for select to bilag_app using (
  exists (select 1 from membership m where m.person_id = person.person_id and m.organisation_id = current_organisation()));
create policy may_be_invited on person for insert to bilag_app with check (true);
grant select, insert on person to bilag_app;

grant select on installation, posting_transition to bilag_app, bilag_engine;
grant select on worker to bilag_app;
grant update (declared_dead_at, declared_dead_by) on worker to bilag_app;

-- The dispatcher sees lanes, their schedules and quotas across organisations, and nothing else.
create policy across_organisations on lane to bilag_engine using (true) with check (true);
grant select on lane to bilag_engine;
grant update (next_run_at, released_sequence, due_at) on lane to bilag_engine;
grant select, insert, update on worker, quota to bilag_engine;
