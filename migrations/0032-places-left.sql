-- A posting that was left out or undone has given up its place: the content that comes in its stead may take it, as it takes the place
-- of one that was never sent. Of several generations in one place, at most one still counts.
drop index posting_one_per_place;
create unique index posting_one_per_place on posting (organisation_id, lane_id, sequence, part)
  where state not in ('superseded', 'excused', 'reversed');
