-- Webhooks out: who is told, what happened, and what became of telling it.
-- The events are written by triggers, in the very transaction that moves the posting or opens the halt: whatever way of the
-- code leads there, and whatever way is added later, none can forget it; and a posting costs no further round trip.

create table webhook (
  organisation_id uuid not null references organisation,
  id uuid not null,
  url text not null check (url ~ '^https?://'),
  events text[] not null check (
    cardinality(events) > 0 and events <@ array['booked', 'refused', 'halted', 'resumed', 'changed']),
  secret_sealed bytea not null,
  -- Signs beside the new one until then, so that a receiver has time to take the new one in.
  former_secret_sealed bytea,
  former_until timestamptz,
  created_by uuid not null,
  created_at timestamptz not null,
  -- Nothing is sent any more; the row stays, since deliveries name it.
  deleted_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, created_by) references membership,
  check ((former_secret_sealed is null) = (former_until is null))
);

create table webhook_event (
  organisation_id uuid not null references organisation,
  id uuid not null,
  kind text not null check (kind in ('booked', 'refused', 'halted', 'resumed', 'changed')),
  happened_at timestamptz not null,
  data jsonb not null,
  primary key (organisation_id, id)
);
create index webhook_event_by_age on webhook_event (organisation_id, happened_at);

create table webhook_delivery (
  organisation_id uuid not null,
  webhook_id uuid not null,
  event_id uuid not null,
  state text not null check (state in ('waiting', 'delivered', 'given-up')),
  -- Since it was last asked for: a replay counts anew.
  attempts integer not null default 0,
  -- Null once it is over. While an attempt is under way, when another may be made: it ended with its process by then.
  due_at timestamptz,
  attempted_at timestamptz,
  delivered_at timestamptz,
  last_status integer,
  last_cause text,
  primary key (organisation_id, webhook_id, event_id),
  foreign key (organisation_id, webhook_id) references webhook,
  foreign key (organisation_id, event_id) references webhook_event,
  check ((state = 'waiting') = (due_at is not null))
);
create index webhook_delivery_due on webhook_delivery (due_at) where state = 'waiting';
create index webhook_delivery_of_event on webhook_delivery (organisation_id, event_id);

-- The id follows from what happened (a UUID of version 8), so that no statement draws one and the same thing is never two
-- events. Only for a transaction that serves: a restore copies rows that have been told of before.
create function write_webhook_event(
  of_organisation uuid, of_kind text, subject uuid, of_lane uuid, at timestamptz, details jsonb
) returns void language plpgsql as $$
declare
  what text := md5(concat_ws(' ', of_organisation, of_kind, subject, extract(epoch from at)));
  event_id uuid := overlay(overlay(what placing '8' from 13) placing '8' from 17)::uuid;
begin
  if bilag.current_organisation() is null or not exists (
    select from bilag.webhook w
    where w.organisation_id = of_organisation and w.deleted_at is null and of_kind = any (w.events)
  ) then
    return;
  end if;
  insert into bilag.webhook_event (organisation_id, id, kind, happened_at, data)
    select of_organisation, event_id, of_kind, at, details || coalesce((
      select jsonb_build_object('laneId', lane.id, 'linkId', link.id, 'company', company.external_id,
        'integration', link.integration, 'flow', lane.flow)
      from bilag.lane
      join bilag.link on link.organisation_id = lane.organisation_id and link.id = lane.link_id
      join bilag.company on company.organisation_id = link.organisation_id and company.id = link.company_id
      where lane.organisation_id = of_organisation and lane.id = of_lane), '{}')
    on conflict do nothing;
  if not found then
    return;
  end if;
  insert into bilag.webhook_delivery (organisation_id, webhook_id, event_id, state, due_at)
    select of_organisation, w.id, event_id, 'waiting', at from bilag.webhook w
    where w.organisation_id = of_organisation and w.deleted_at is null and of_kind = any (w.events);
end $$;

create function posting_details(p posting) returns jsonb language sql stable as $$
  select jsonb_build_object('postingId', p.id, 'object', p.object, 'part', p.part, 'role', p.role, 'reference', p.reference,
    'on', p.document_on, 'period', p.period, 'currency', p.currency, 'debitMinor', p.debit_minor, 'creditMinor', p.credit_minor,
    'ledgerNumber', p.ledger_number, 'ledgerStanding', p.ledger_standing, 'findings', p.findings)
$$;

create function note_posting_event() returns trigger language plpgsql as $$
begin
  if new.state in ('booked', 'refused') and (tg_op = 'INSERT' or new.state is distinct from old.state) then
    perform bilag.write_webhook_event(
      new.organisation_id, new.state, new.id, new.lane_id, new.changed_at, bilag.posting_details(new));
  end if;
  return null;
end $$;
create trigger posting_event after insert or update of state on posting
  for each row execute function note_posting_event();

create function note_halt_event() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    perform bilag.write_webhook_event(new.organisation_id, 'halted', new.id, new.lane_id, new.opened_at,
      jsonb_build_object('haltId', new.id, 'postingId', new.posting_id, 'finding', new.finding));
  elsif old.closed_at is null and new.closed_at is not null then
    perform bilag.write_webhook_event(new.organisation_id, 'resumed', new.id, new.lane_id, new.closed_at,
      jsonb_build_object('haltId', new.id, 'postingId', new.posting_id, 'how', new.closed_how));
  end if;
  return null;
end $$;
create trigger halt_event after insert or update of closed_at on halt
  for each row execute function note_halt_event();

-- What a watch finds in the ledger otherwise than it was booked.
create function note_drift_event() returns trigger language plpgsql as $$
begin
  perform bilag.write_webhook_event(new.organisation_id, 'changed', new.id,
    (select lane_id from bilag.posting where organisation_id = new.organisation_id and id = new.posting_id),
    new.found_at,
    jsonb_build_object('driftId', new.id, 'postingId', new.posting_id, 'finding', new.finding));
  return null;
end $$;
create trigger drift_event after insert on drift for each row execute function note_drift_event();

do $$
declare name text;
begin
  foreach name in array array['webhook', 'webhook_event', 'webhook_delivery'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy own_organisation on %I to bilag_app
      using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())', name);
    execute format('grant select, insert, update on %I to bilag_app', name);
  end loop;
end $$;

-- For the dispatcher, which may know that there is something to tell and not what.
create function organisations_to_tell(most integer) returns setof uuid
  language sql stable security definer set search_path = bilag, pg_temp as $$
  select organisation_id from webhook_delivery
  where state = 'waiting' and due_at <= bilag_now() group by organisation_id order by min(due_at) limit most
$$;

-- Events that were told, or given up, long ago.
create function forget_webhook_events(older_than timestamptz) returns bigint
  language sql security definer set search_path = bilag, pg_temp as $$
  with old as (
    select organisation_id, id from webhook_event where happened_at < older_than and not exists (
      select from webhook_delivery d
      where d.organisation_id = webhook_event.organisation_id and d.event_id = webhook_event.id and d.state = 'waiting')),
  deliveries as (
    delete from webhook_delivery using old
    where webhook_delivery.organisation_id = old.organisation_id and webhook_delivery.event_id = old.id
    returning webhook_delivery.organisation_id),
  gone as (
    delete from webhook_event using old
    where webhook_event.organisation_id = old.organisation_id and webhook_event.id = old.id returning 1)
  select count(*) from gone
$$;

revoke all on function organisations_to_tell(integer), forget_webhook_events(timestamptz) from public;
grant execute on function organisations_to_tell(integer), forget_webhook_events(timestamptz) to bilag_engine;
