-- What has happened to accounts (ASVS 16). Rows are added and never changed.
create table audit_entry (
  id          bigint generated always as identity primary key,
  occurred_at timestamptz  not null,
  kind        varchar(40)  not null,
  company_id  bigint       not null references company,
  -- whose account it is about; null for the company's own
  member_id   bigint references member,
  -- who did it; null for the store and its staff
  actor_id    bigint references member,
  detail      varchar(200),
  address     varchar(45)
);
create index audit_entry_member on audit_entry (member_id, id);
create index audit_entry_company on audit_entry (company_id, id);
