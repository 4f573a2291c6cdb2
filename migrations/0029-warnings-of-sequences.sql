-- Numbers that do not follow each other, of all lanes, without reading the many records that have nothing to tell.
create index record_with_warnings_of_sequence on record (organisation_id, record_on)
  where sequence_name is not null and findings <> '[]'::jsonb and state <> 'replaced';
