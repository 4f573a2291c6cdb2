-- What a person dismissed is counted beside what lies aside; the lanes' summaries read neither the others nor the contents.
drop index record_aside;
create index record_aside on record (organisation_id, lane_id, state) where state in ('set-aside', 'conflict', 'dismissed');
