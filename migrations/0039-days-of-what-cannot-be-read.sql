-- What cannot be read has no day of its own, and belongs to the one on which it came; it stood in 1970, where nobody looks.
update record set record_on = (record.received_at at time zone company.time_zone)::date
from lane
join link on link.organisation_id = lane.organisation_id and link.id = lane.link_id
join company on company.organisation_id = link.organisation_id and company.id = link.company_id
where lane.organisation_id = record.organisation_id and lane.id = record.lane_id
  and record.record_on = '1970-01-01' and starts_with(record.object, 'unreadable/');
