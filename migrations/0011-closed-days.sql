-- Days on which nothing comes and a person knows why: the shop was closed. They are missing no longer.
create table closed_day (
  organisation_id uuid not null,
  lane_id uuid not null,
  -- Empty: the whole lane, whatever departments it has.
  department text not null,
  closed_on date not null,
  reason text not null check (reason <> ''),
  closed_by uuid not null,
  closed_at timestamptz not null,
  -- The person thought better of it; the row stays, as what was decided does everywhere.
  reopened_at timestamptz,
  primary key (organisation_id, lane_id, department, closed_on),
  foreign key (organisation_id, lane_id) references lane,
  foreign key (organisation_id, closed_by) references membership
);

alter table closed_day enable row level security;
create policy own_organisation on closed_day to bilag_app
  using (organisation_id = current_organisation()) with check (organisation_id = current_organisation());
grant select, insert, update on closed_day to bilag_app;
