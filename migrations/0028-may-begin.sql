-- Whether a write may be begun now: sending is on, the link is active, and its settings are those that the write was planned under.
-- Volatile, so that each call sees what was committed by then: asked under the lane's lock, it sees every act that had the lane
-- before, whose changes the statement around it, which began earlier and waited, does not see. It reads what its caller may read.
create function may_begin(of_organisation uuid, of_lane uuid, of_settings_version integer) returns boolean
  language plpgsql volatile as $$
begin
  return exists (
      select from bilag.lane
      join bilag.link on link.organisation_id = lane.organisation_id and link.id = lane.link_id
      where lane.organisation_id = of_organisation and lane.id = of_lane
        and link.state = 'active' and link.settings_version = of_settings_version)
    and not exists (select from bilag.installation where sending_stopped_because is not null);
end $$;
