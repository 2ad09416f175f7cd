-- How companies and people come to be members (spec 1.1): applications, and what everybody who joins agreed to.

create sequence registration_number start 10000001;

-- Two who apply at once cannot both get one login ID, whichever way they write it.
create unique index member_login_id_any_case on member (lower(login_id));

create table registration (
  id               bigint generated always as identity primary key,
  version          integer      not null default 0,
  number           varchar(20)  not null unique,
  -- the wizard that it came from
  origin           varchar(80)  not null,
  status           varchar(20)  not null,
  submitted_at     timestamptz  not null,
  company_name     varchar(200) not null,
  company_name_kana varchar(200) not null,
  corporate_number varchar(13),
  postal_code      varchar(7)   not null,
  prefecture       varchar(10)  not null,
  street           varchar(300) not null,
  name             varchar(100) not null,
  name_kana        varchar(100) not null,
  department       varchar(100) not null,
  title            varchar(100) not null,
  phone            varchar(11)  not null,
  email            varchar(254) not null,
  login_id         varchar(100) not null,
  -- until the member has it, or nobody
  password_hash    varchar(200),
  -- SHA-256 of the link in the newest mail
  link_hash        varchar(64)  unique,
  link_expires_at  timestamptz  not null,
  confirmed_at     timestamptz,
  decided_at       timestamptz,
  decline_reason   varchar(1000),
  member_id        bigint references member
);
create index registration_origin on registration (origin);
create unique index registration_login_id on registration (lower(login_id))
  where status in ('AWAITING_IDENTITY', 'AWAITING_REVIEW');
create unique index registration_email on registration (lower(email))
  where status in ('AWAITING_IDENTITY', 'AWAITING_REVIEW');

create table joining_consent (
  id        bigint generated always as identity primary key,
  -- the application's or the invitation's number
  number    varchar(20)  not null,
  code      varchar(50)  not null,
  version   varchar(20)  not null,
  title     varchar(200) not null,
  agreed_at timestamptz  not null,
  address   varchar(45)
);
create index joining_consent_number on joining_consent (number);
