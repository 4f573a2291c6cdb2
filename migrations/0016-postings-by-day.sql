-- The list of postings is walked by accounting day and the lane's order: of one lane, and of all that an organisation has.
drop index posting_by_day;
create index posting_by_day on posting (organisation_id, lane_id, document_on, sequence, id);
create index posting_by_day_of_all on posting (organisation_id, document_on, sequence, id);
