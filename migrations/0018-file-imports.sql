-- What became of each file that was handed in: what its reader refused is told there and nowhere else. Never the file itself.
create table file_import (
  organisation_id uuid not null,
  id uuid not null,
  lane_id uuid not null,
  -- As the sender called it; empty where it said nothing.
  file_name text not null check (length(file_name) <= 255),
  format text not null,
  -- SHA-256 of the whole file; null where the transfer broke off.
  content_hash text check (content_hash ~ '^[0-9a-f]{64}$'),
  size_bytes bigint not null check (size_bytes >= 0),
  handed_in_by uuid,
  received_at timestamptz not null,
  counts jsonb not null,
  -- The first of them, errors before warnings; how many there were in all.
  findings jsonb not null,
  findings_count integer not null check (findings_count >= 0),
  primary key (organisation_id, id),
  foreign key (organisation_id, lane_id) references lane,
  foreign key (organisation_id, handed_in_by) references membership
);
create index file_import_by_lane on file_import (organisation_id, lane_id, received_at, id);

alter table file_import enable row level security;
create policy own_organisation on file_import to bilag_app
  using (organisation_id = current_organisation()) with check (organisation_id = current_organisation());
grant select, insert on file_import to bilag_app;

-- A function of the owner's, as for answers: the engine lets go of what is over and can read none of it.
create function forget_file_imports(older_than timestamptz) returns bigint
  language sql security definer set search_path = bilag, pg_temp as $$
  with gone as (delete from file_import where received_at < older_than returning 1)
  select count(*) from gone
$$;
revoke all on function forget_file_imports(timestamptz) from public;
grant execute on function forget_file_imports(timestamptz) to bilag_engine;
