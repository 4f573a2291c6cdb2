-- Who dismissed a record, and why: its sums stand among what was left out, where the reason is read.
alter table record add column settled_by uuid;
alter table record add column settled_reason text;
alter table record add constraint record_settled_by_a_member foreign key (organisation_id, settled_by) references membership;
alter table record add constraint record_settled_whole check ((settled_by is null) = (settled_reason is null));
-- For the lanes' sums, which name these states in their text.
create index record_kept on record (organisation_id, lane_id) where state in ('set-aside', 'conflict', 'dismissed');
