-- A corrected record keeps the postings that it would book just the same. Its lines may have other numbers by then: where each row comes
-- from in that record, by row. Null where the document says it itself, which stays as it was sent: the certificate is about that.
alter table posting add column origins jsonb;
