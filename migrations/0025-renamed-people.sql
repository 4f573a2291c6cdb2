-- A person who was removed and is added again is called what they are called now.
create policy renamed_by_their_own on person for update to bilag_app using (
  exists (select 1 from membership m where m.person_id = person.person_id and m.organisation_id = current_organisation()));
grant update (name) on person to bilag_app;
