-- Postings that a record was part of once; those of today have an index already, and new rows cost nothing here.
create index posting_record_former on posting_record (organisation_id, record_id) where not is_live;
