-- A process that only serves is seen among the workers too, since its acts take leases. It sends nothing: whoever asks how many do must
-- not count it.
alter table worker add column does_drain boolean not null default true;
