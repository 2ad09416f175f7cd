-- Which life of the database this is: a restored backup begins another one, so that what both number alike can be told apart.
create table installation (
  only_row boolean primary key default true check (only_row),
  id uuid not null default gen_random_uuid(),
  since timestamptz not null default now()
);

insert into installation default values;

create function installation_id() returns uuid stable language sql
begin atomic
  select id from installation;
end;

-- A mail queued before a backup stays the same mail after its restore. What was queued before this migration has none.
alter table outgoing_mail add column installation uuid;
alter table outgoing_mail alter column installation set default installation_id();

-- The step after a restore: every sequence there is, whoever made it, goes on beyond what was handed out since the backup.
create function after_restore(margin bigint default 100000)
returns table (sequence text, goes_on_after bigint) language plpgsql set search_path from current as $$
begin
  if margin < 1 then
    raise exception 'margin: numbers go forward only';
  end if;
  update installation set id = gen_random_uuid(), since = now();
  return query
    select s.sequencename::text, setval(format('%I.%I', s.schemaname, s.sequencename)::regclass,
      coalesce(s.last_value, s.start_value) + margin)
    from pg_sequences s
    where s.schemaname = current_schema()
    order by s.sequencename;
end $$;
