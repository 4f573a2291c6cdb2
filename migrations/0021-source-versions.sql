-- What the source calls this version of a record (a snapshot's id): shown to people, and no part of the content that is compared.
alter table record add column source_version text;
