-- Each address is told by itself: what waits for one that does not answer is no work for those that look for another's.

create index webhook_delivery_waiting on webhook_delivery (organisation_id, webhook_id, due_at) where state = 'waiting';
drop index webhook_delivery_due;

-- For the dispatcher, which may know that there is something to tell and not what: addresses with something due, longest due
-- first. One probe of the index for each address, however much waits there. `among` null: of all.
create function webhooks_to_tell(most integer, among uuid[], besides uuid[])
  returns table (organisation_id uuid, webhook_id uuid)
  language sql stable security definer set search_path = bilag, pg_temp as $$
  select w.organisation_id, w.id
  from webhook w
  cross join lateral (
    select d.due_at from webhook_delivery d
    where d.organisation_id = w.organisation_id and d.webhook_id = w.id and d.state = 'waiting' and d.due_at <= bilag_now()
    order by d.due_at limit 1
  ) first
  where w.deleted_at is null and w.disabled_at is null and (among is null or w.id = any (among)) and w.id <> all (besides)
  order by first.due_at limit most
$$;

revoke all on function webhooks_to_tell(integer, uuid[], uuid[]) from public;
grant execute on function webhooks_to_tell(integer, uuid[], uuid[]) to bilag_engine;

drop function organisations_to_tell(integer);
