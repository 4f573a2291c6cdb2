-- A delivery that was put off while the clock stood wrong (a year ahead for a moment) would wait for as long as it stood wrong. No
-- attempt is put off by more than a day, so what is due later than two days from now is due at once.

-- As 0026 has it, with what lies too far ahead found at the other end of the same index.
create or replace function webhooks_to_tell(most integer, among uuid[], besides uuid[])
  returns table (organisation_id uuid, webhook_id uuid)
  language sql stable security definer set search_path = bilag, pg_temp as $$
  select w.organisation_id, w.id
  from webhook w
  cross join lateral (
    (select d.due_at from webhook_delivery d
    where d.organisation_id = w.organisation_id and d.webhook_id = w.id and d.state = 'waiting' and d.due_at <= bilag_now()
    order by d.due_at limit 1)
    union all
    (select d.due_at from webhook_delivery d
    where d.organisation_id = w.organisation_id and d.webhook_id = w.id and d.state = 'waiting'
      and d.due_at > bilag_now() + interval '2 days'
    order by d.due_at desc limit 1)
    order by due_at limit 1
  ) first
  where w.deleted_at is null and w.disabled_at is null and (among is null or w.id = any (among)) and w.id <> all (besides)
  order by first.due_at limit most
$$;
