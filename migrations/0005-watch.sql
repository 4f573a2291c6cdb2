-- The nightly watch: what the ledger holds otherwise than it was booked, and what stands in the way of each link's set-up.

alter table link
  -- What the last look at the ledger's registers found against the settings, before anything had to be sent.
  add column set_up_findings jsonb not null default '[]',
  add column set_up_checked_at timestamptz;

-- One row per connection that sends. The dispatcher sees when it is due and nothing of what it finds.
create table watch (
  organisation_id uuid not null,
  connection_id uuid not null,
  -- How many days back booked vouchers are compared with the ledger.
  days integer not null default 60 check (days between 1 and 400),
  next_at timestamptz not null,
  owner_id uuid references worker,
  lease_until timestamptz,
  -- The last watch that came to its end, and why the newest one did not.
  watched_at timestamptz,
  failed_because jsonb,
  primary key (organisation_id, connection_id),
  foreign key (organisation_id, connection_id) references connection
);
create index watch_due on watch (next_at);

-- Connections that send already are spread over the next four hours, so that an upgrade asks no ledger everything at once.
insert into watch (organisation_id, connection_id, next_at)
  select distinct organisation_id, connection_id, bilag_now() + abs(hashtext(connection_id::text) % 14400) * interval '1 second'
  from link where state <> 'draft';

create table drift (
  organisation_id uuid not null,
  id uuid not null,
  connection_id uuid not null,
  -- Null for a voucher with a token that no posting has.
  posting_id uuid,
  -- What was found, in one text: the same thing is one row, however many nights it is seen.
  key text not null,
  finding jsonb not null,
  -- The differences, and the vouchers that are the doubles.
  details jsonb not null,
  -- gone: a later watch did not see it any more. settled: a person has said that it may stand.
  state text not null check (state in ('open', 'settled', 'gone')),
  found_at timestamptz not null,
  seen_at timestamptz not null,
  gone_at timestamptz,
  settled_at timestamptz,
  settled_by uuid,
  settled_reason text,
  primary key (organisation_id, id),
  foreign key (organisation_id, connection_id) references connection,
  foreign key (organisation_id, posting_id) references posting,
  foreign key (organisation_id, settled_by) references membership,
  constraint drift_reason_when_settled check (state <> 'settled' or (settled_reason is not null and settled_by is not null))
);
create unique index drift_one_per_key on drift (organisation_id, connection_id, key) where state <> 'gone';
create index drift_of_posting on drift (organisation_id, posting_id) where posting_id is not null;

do $$
declare name text;
begin
  foreach name in array array['watch', 'drift'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy own_organisation on %I to bilag_app
      using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())', name);
    execute format('grant select, insert, update on %I to bilag_app', name);
  end loop;
end $$;

create policy across_organisations on watch to bilag_engine using (true) with check (true);
grant select on watch to bilag_engine;
grant update (next_at, owner_id, lease_until) on watch to bilag_engine;
