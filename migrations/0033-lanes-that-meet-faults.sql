-- A drain that meets a fault of the hub is tried again each minute. How often in a row, so that somebody is told; nothing of the fault
-- itself, which is in the log: it may hold what a lane's readers may not see.
alter table lane
  add column fault_count integer not null default 0 check (fault_count >= 0),
  add column faulted_at timestamptz;
