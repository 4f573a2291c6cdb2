-- Reverse and repost: a posting that undoes another, and what is posted in its place.

alter table posting
  add column reverses_id uuid,
  -- The record that is posted anew once the reversal stands in the ledger; null is nothing.
  add column reposts_record_id uuid,
  add foreign key (organisation_id, reverses_id) references posting,
  add foreign key (organisation_id, reposts_record_id) references record,
  add constraint posting_reversal_names_what_it_undoes check ((role = 'reversal') = (reverses_id is not null));

-- dismissed: a person has seen that it shall not be booked (a conflict that keeps the first, a record that cannot be).
alter table record drop constraint record_state_check;
alter table record add constraint record_state_check check (
  state in ('taken', 'empty', 'set-aside', 'conflict', 'replaced', 'dismissed', 'before-start'));

-- A posting is undone once.
create unique index posting_one_live_reversal on posting (organisation_id, reverses_id)
  where reverses_id is not null and state not in ('excused', 'superseded');
