-- Who a person at a browser is: the tables of the sign-in library, in a schema of their own that only its role can enter.
-- Organisations, membership and rights stay ours, in the schema bilag. Names and shapes are the library's; a test compares
-- them with what it would make itself.

create schema sign_in;

-- A person is one organisation's: the same address may belong to people of several, and none of them learns of the others.
drop index person_email;
create index person_email on person (lower(email));

create table sign_in."user" (
  "id" text not null primary key,
  "name" text not null,
  "email" text not null unique,
  "emailVerified" boolean not null,
  "image" text,
  "createdAt" timestamptz default current_timestamp not null,
  "updatedAt" timestamptz default current_timestamp not null,
  "twoFactorEnabled" boolean
);

create table sign_in."session" (
  "id" text not null primary key,
  "expiresAt" timestamptz not null,
  "token" text not null unique,
  "createdAt" timestamptz default current_timestamp not null,
  "updatedAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" text not null references sign_in."user" ("id") on delete cascade
);
create index "session_userId_idx" on sign_in."session" ("userId");

create table sign_in."account" (
  "id" text not null primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null references sign_in."user" ("id") on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  "scope" text,
  "password" text,
  "createdAt" timestamptz default current_timestamp not null,
  "updatedAt" timestamptz not null
);
create index "account_userId_idx" on sign_in."account" ("userId");

create table sign_in."verification" (
  "id" text not null primary key,
  "identifier" text not null,
  "value" text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz default current_timestamp not null,
  "updatedAt" timestamptz default current_timestamp not null
);
create index "verification_identifier_idx" on sign_in."verification" ("identifier");

create table sign_in."twoFactor" (
  "id" text not null primary key,
  "secret" text not null,
  "backupCodes" text not null,
  "userId" text not null references sign_in."user" ("id") on delete cascade,
  "verified" boolean,
  "failedVerificationCount" integer,
  "lockedUntil" timestamptz
);
create index "twoFactor_secret_idx" on sign_in."twoFactor" ("secret");
create index "twoFactor_userId_idx" on sign_in."twoFactor" ("userId");

create table sign_in."rateLimit" (
  "id" text not null primary key,
  "key" text not null unique,
  "count" integer not null,
  "lastRequest" bigint not null
);

-- A link of one organisation that lets the person of an address in, once. Ours, not the library's: only its hash is kept.
create table sign_in.invitation (
  token_hash text not null primary key,
  organisation_id uuid not null references organisation,
  email text not null,
  name text not null,
  expires_at timestamptz not null,
  used_at timestamptz
);

-- Which account may enter which organisation. Membership alone lets nobody in: an organisation names any address it likes,
-- and the account of that address must not fall to whoever made its first link.
create table sign_in.admission (
  user_id text not null references sign_in."user" ("id") on delete cascade,
  organisation_id uuid not null references organisation,
  primary key (user_id, organisation_id)
);

grant usage on schema sign_in to bilag_sign_in;
grant select, insert, update, delete on all tables in schema sign_in to bilag_sign_in;

-- The one question that crosses organisations: where may this account go? Asked by the role of the sign-in alone.
create function memberships_of(user_id text)
returns table (organisation_id uuid, organisation_name text, person_id uuid, role text, rights jsonb, company_ids uuid[])
language sql stable security definer set search_path = bilag as $$
  select m.organisation_id, o.name, p.person_id, m.role, m.rights, m.company_ids
  from sign_in."user" u
  join sign_in.admission a on a.user_id = u."id"
  join person p on lower(p.email) = lower(u."email")
  join membership m on m.person_id = p.person_id and m.organisation_id = a.organisation_id
  join organisation o on o.organisation_id = m.organisation_id
  where u."id" = memberships_of.user_id
  order by o.name, m.organisation_id
$$;
revoke all on function memberships_of(text) from public;
grant usage on schema bilag to bilag_sign_in;
grant execute on function memberships_of(text) to bilag_sign_in;
