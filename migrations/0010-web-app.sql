-- What the web app looks for: postings by the source's key or the token, and those that wait in the ledger as drafts.
create index posting_by_object on posting (organisation_id, object);
create index posting_by_token on posting (organisation_id, token);
create index posting_unreleased on posting (organisation_id, lane_id)
  where state = 'booked' and ledger_standing in ('draft', 'hold', 'balanced');
