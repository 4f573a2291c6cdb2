-- A person may belong to hundreds of organisations: each call enters one, which is found by its id and not among all.
drop function memberships_of(text);
create function memberships_of(user_id text, entered_id uuid)
returns table (organisation_id uuid, organisation_name text, person_id uuid, role text, rights jsonb, company_ids uuid[])
language sql stable security definer set search_path = bilag, pg_temp as $$
  select m.organisation_id, o.name, p.person_id, m.role, m.rights, m.company_ids
  from sign_in."user" u
  join sign_in.admission a on a.user_id = u."id"
  join person p on lower(p.email) = lower(u."email")
  join membership m on m.person_id = p.person_id and m.organisation_id = a.organisation_id and m.removed_at is null
  join organisation o on o.organisation_id = m.organisation_id
  where u."id" = memberships_of.user_id
    and (memberships_of.entered_id is null or a.organisation_id = memberships_of.entered_id)
$$;
revoke all on function memberships_of(text, uuid) from public;
grant execute on function memberships_of(text, uuid) to bilag_sign_in;
