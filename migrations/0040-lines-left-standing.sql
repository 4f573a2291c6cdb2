-- What a corrected record would book otherwise stays all the same where a person skips its reversal. Its rows are made of the lines of a
-- former content then, which this names; null where they are those of the record that it was given to. Beside it the lines of that record
-- in whose place it stands: another table of periods may put these into other months.
alter table posting
  add column made_of_record_id uuid,
  add column stands_for jsonb,
  add foreign key (organisation_id, made_of_record_id) references record;
