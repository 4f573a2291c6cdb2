-- People who are none of the organisation's any more. The row stays: what they did names them, and they may be invited anew.
alter table membership add column removed_at timestamptz;

create or replace function memberships_of(user_id text)
returns table (organisation_id uuid, organisation_name text, person_id uuid, role text, rights jsonb, company_ids uuid[])
language sql stable security definer set search_path = bilag as $$
  select m.organisation_id, o.name, p.person_id, m.role, m.rights, m.company_ids
  from sign_in."user" u
  join sign_in.admission a on a.user_id = u."id"
  join person p on lower(p.email) = lower(u."email")
  join membership m on m.person_id = p.person_id and m.organisation_id = a.organisation_id and m.removed_at is null
  join organisation o on o.organisation_id = m.organisation_id
  where u."id" = memberships_of.user_id
  order by o.name, m.organisation_id
$$;
