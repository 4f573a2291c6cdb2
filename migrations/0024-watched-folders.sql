-- Folders on the server's own disk (or a share that is mounted there) that files are taken from: one per lane at most.
create table watched_folder (
  organisation_id uuid not null,
  lane_id uuid not null,
  -- One name below the organisation's own folder, which lies below the operator's root; the path is never kept.
  name text not null check (name ~ '^[^./\\][^/\\]*$' and length(name) <= 60),
  is_on boolean not null,
  set_by uuid not null,
  set_at timestamptz not null,
  -- Once it was seen, the hub does not make it again: a folder that vanished is told, since a share may have gone.
  found_at timestamptz,
  looked_at timestamptz,
  -- Why the last look came to nothing, or saw a part only.
  finding jsonb,
  next_look_at timestamptz not null,
  owner_id uuid references worker,
  lease_until timestamptz,
  primary key (organisation_id, lane_id),
  foreign key (organisation_id, lane_id) references lane,
  foreign key (organisation_id, set_by) references membership
);
-- File systems that do not tell capitals apart would give two lanes the same folder.
create unique index watched_folder_of_one_lane on watched_folder (organisation_id, lower(name)) where is_on;
create index watched_folder_due on watched_folder (next_look_at) where is_on;

-- What was seen in them, and what became of it. Never the file itself.
create table folder_file (
  organisation_id uuid not null,
  id uuid not null,
  lane_id uuid not null,
  file_name text not null check (length(file_name) <= 255),
  -- By these two a file is known again: unchanged between two looks, it is whole; changed, it is another one.
  size_bytes bigint not null check (size_bytes >= 0),
  modified_ns text not null,
  -- arriving: may be written still. waiting: whole, and something stands in its way. asks: a person decides. gone: taken away by others.
  state text not null check (state in ('arriving', 'waiting', 'asks', 'taken', 'refused', 'gone')),
  -- False once it lies in the folder itself no more.
  is_there boolean not null default true,
  -- Where it lies instead, from the folder: "taken/z.se".
  moved_to text,
  -- What is told of it: why it waits or was refused, and what was found in it.
  findings jsonb not null default '[]',
  findings_count integer not null default 0 check (findings_count >= 0),
  content_hash text check (content_hash ~ '^[0-9a-f]{64}$'),
  file_import_id uuid,
  decision text check (decision in ('take', 'refuse')),
  decided_by uuid,
  decided_at timestamptz,
  -- A person has seen that it was refused, or stands where it cannot be moved away.
  seen_by uuid,
  seen_at timestamptz,
  -- Since when it has been as it is, and before when it need not be looked at again.
  since timestamptz not null,
  not_before timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, lane_id) references lane,
  foreign key (organisation_id, decided_by) references membership,
  foreign key (organisation_id, seen_by) references membership,
  constraint folder_file_decided_by_somebody check ((decision is null) = (decided_by is null))
);
create unique index folder_file_one_of_a_name on folder_file (organisation_id, lane_id, file_name) where is_there;
create index folder_file_by_lane on folder_file (organisation_id, lane_id, since, id);

do $$
declare name text;
begin
  foreach name in array array['watched_folder', 'folder_file'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy own_organisation on %I to bilag_app
      using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())', name);
    execute format('grant select, insert, update on %I to bilag_app', name);
  end loop;
end $$;

-- The engine sees when a folder is due, and neither its name nor what was found in it.
create policy across_organisations on watched_folder to bilag_engine using (true) with check (true);
grant select (organisation_id, lane_id, is_on, next_look_at, owner_id, lease_until) on watched_folder to bilag_engine;
grant update (next_look_at, owner_id, lease_until) on watched_folder to bilag_engine;

-- As for the files that were handed in: what still lies in the folder is kept, since it is known by its row.
create function forget_folder_files(older_than timestamptz) returns bigint
  language sql security definer set search_path = bilag, pg_temp as $$
  with gone as (delete from folder_file where since < older_than and not is_there returning 1)
  select count(*) from gone
$$;
revoke all on function forget_folder_files(timestamptz) from public;
grant execute on function forget_folder_files(timestamptz) to bilag_engine;
