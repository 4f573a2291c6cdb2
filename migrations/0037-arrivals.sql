-- When each day of a lane came in is read for all lanes each few minutes: from the index alone, and not from the records, which are large.
drop index record_by_lane;
create index record_by_lane on record (organisation_id, lane_id, record_on, id) include (department, sequence_name, received_at);
