-- Without its name at the end, temporary tables come first of all: whoever may make one could have it read in place of ours.
alter function memberships_of(text) set search_path = bilag, pg_temp;
