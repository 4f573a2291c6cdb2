-- Whether a help page helped, counted for each page and language. Nothing is kept of who said it.
create table help_answer (
  organisation_id uuid not null references organisation,
  page text not null check (page <> ''),
  language text not null,
  yes_count integer not null,
  no_count integer not null,
  primary key (organisation_id, page, language)
);

alter table help_answer enable row level security;
create policy own_organisation on help_answer to bilag_app
  using (organisation_id = current_organisation()) with check (organisation_id = current_organisation());
grant select, insert, update on help_answer to bilag_app;
