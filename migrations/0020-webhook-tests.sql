-- A person tries whether an address hears: an event of its own kind, for the one webhook, whatever events it asked for.
alter table webhook_event drop constraint webhook_event_kind_check;
alter table webhook_event add constraint webhook_event_kind_check
  check (kind in ('booked', 'refused', 'halted', 'resumed', 'changed', 'test'));
