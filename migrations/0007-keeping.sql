-- What is kept for a while only: answers to Idempotency-Keys. A function of the owner's, so that the engine can let go of
-- what is over in every organisation without being able to read any of it.

create index idempotent_answer_by_age on idempotent_answer (organisation_id, created_at);

create function forget_answers(older_than timestamptz) returns bigint
  language sql security definer set search_path = bilag, pg_temp as $$
  with gone as (delete from idempotent_answer where created_at < older_than returning 1)
  select count(*) from gone
$$;
revoke all on function forget_answers(timestamptz) from public;
grant execute on function forget_answers(timestamptz) to bilag_engine;
