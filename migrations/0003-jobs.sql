-- A write that the ledger took as a job of its own: the job's id is stored before anybody asks what became of it.

alter table posting
  add column job_id text,
  drop constraint posting_identity_when_accepted,
  add constraint posting_identity_when_accepted check (
    ledger_id is not null
    or state not in ('accepted', 'differs', 'booked', 'reversed')
    or (state = 'accepted' and job_id is not null)),
  -- Asked about while accepted; known to be over in every other state.
  add constraint posting_job_while_accepted check (job_id is null or state = 'accepted');

-- The job of a first step ends, and the posting goes on to the next one.
insert into posting_transition values ('accepted', 'accepted');

-- The parts of a record may share its place: what waited as one for want of settings becomes several where it stands.
drop index posting_one_per_place;
create unique index posting_one_per_place on posting (organisation_id, lane_id, sequence, part) where state <> 'superseded';
