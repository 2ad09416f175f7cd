-- A new e-mail address counts once the mail that went to it is answered.
create sequence email_change_number start 10000001;

create table email_change (
  id               bigint generated always as identity primary key,
  version          integer      not null,
  number           varchar(20)  not null unique,
  member_id        bigint       not null references member,
  previous_address varchar(254) not null,
  new_address      varchar(254) not null,
  -- SHA-256 of what the mailed link holds, hexadecimal; null until the mail is written
  token_hash       varchar(64) unique,
  requested_at     timestamptz  not null,
  state            varchar(16)  not null check (state in ('REQUESTED', 'CONFIRMED', 'WITHDRAWN'))
);
create index email_change_member on email_change (member_id, requested_at);
