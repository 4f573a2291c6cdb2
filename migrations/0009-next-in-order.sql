-- The next postings of a lane are read in the order of their places and parts. An index that lacks the part leaves the planner
-- to take the one of all places instead, and to step over everything that the lane has ever booked.
drop index posting_next;
create index posting_next on posting (organisation_id, lane_id, sequence, part)
  where state not in ('booked', 'excused', 'superseded', 'reversed');
