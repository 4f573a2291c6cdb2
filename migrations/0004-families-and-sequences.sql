-- What a record's key says besides its object: where it stands in the order of the source, what else goes by the same name,
-- and which number it has in a row that the source counts.

alter table record
  -- Sorts the records of a lane as their source has them.
  add column source_order text not null default '',
  add column department text,
  -- A name that the source may give to several things, and what tells this one from the others.
  add column family text,
  add column member text,
  -- The row that the source counts in ("till 1"), and the number there.
  add column sequence_name text,
  add column sequence_number bigint check (sequence_number >= 0),
  add constraint record_family_has_members check ((family is null) = (member is null)),
  add constraint record_sequence_has_numbers check ((sequence_name is null) = (sequence_number is null));

create index record_by_family on record (organisation_id, lane_id, family) where family is not null;
create index record_by_sequence on record (organisation_id, lane_id, sequence_name, source_order collate "C", id)
  where sequence_name is not null;
