-- What happens in a company that is only tried out must not be taken for a living one's by whoever is told of it: as in 0012, with
-- the connection's environment.
create or replace function write_webhook_event(
  of_organisation uuid, of_kind text, subject uuid, of_lane uuid, at timestamptz, details jsonb
) returns void language plpgsql as $$
declare
  what text := md5(concat_ws(' ', of_organisation, of_kind, subject, extract(epoch from at)));
  event_id uuid := overlay(overlay(what placing '8' from 13) placing '8' from 17)::uuid;
begin
  if bilag.current_organisation() is null or not exists (
    select from bilag.webhook w
    where w.organisation_id = of_organisation and w.deleted_at is null and w.disabled_at is null and of_kind = any (w.events)
  ) then
    return;
  end if;
  insert into bilag.webhook_event (organisation_id, id, kind, happened_at, data)
    select of_organisation, event_id, of_kind, at, details || coalesce((
      select jsonb_build_object('laneId', lane.id, 'linkId', link.id, 'company', company.external_id,
        'integration', link.integration, 'flow', lane.flow,
        'environment', connection.environment)
      from bilag.lane
      join bilag.link on link.organisation_id = lane.organisation_id and link.id = lane.link_id
      join bilag.company on company.organisation_id = link.organisation_id and company.id = link.company_id
      join bilag.connection on connection.organisation_id = link.organisation_id and connection.id = link.connection_id
      where lane.organisation_id = of_organisation and lane.id = of_lane), '{}')
    on conflict do nothing;
  if not found then
    return;
  end if;
  insert into bilag.webhook_delivery (organisation_id, webhook_id, event_id, state, due_at)
    select of_organisation, w.id, event_id, 'waiting', at from bilag.webhook w
    where w.organisation_id = of_organisation and w.deleted_at is null and w.disabled_at is null and of_kind = any (w.events);
end $$;
