-- How members prove who they are (spec 1.2, 1.3, 2; security.md, "Signing in").
-- Nothing here can be used to sign in: codes, passwords and tokens are hashes.

create sequence sign_in_number start 10000001;

-- what was tried, for the limits that both nodes keep
create table sign_in_attempt (
  id          bigint generated always as identity primary key,
  happened_at timestamptz not null,
  step        varchar(20) not null,
  -- SHA-256 of the login ID: people type their password into the wrong field
  account     varchar(64) not null,
  -- a network address, or a browser that the member trusts
  origin      varchar(60) not null,
  address     varchar(45) not null,
  -- whether the member had signed in from there before
  known       boolean     not null,
  succeeded   boolean     not null
);

create index sign_in_attempt_account on sign_in_attempt (account, step, happened_at);
create index sign_in_attempt_address on sign_in_attempt (address, happened_at);
create index sign_in_attempt_time on sign_in_attempt (happened_at);

-- a member without a row has not set up the second factor yet; mail always works besides an app
create table second_factor (
  member_id     bigint primary key references member,
  version       integer     not null default 0,
  set_up_at     timestamptz not null,
  -- encrypted with keiyaku.signin.secret-key
  app_secret    varchar(400),
  app_set_up_at timestamptz,
  -- the newest time step that was used: older ones are refused
  app_step      bigint,
  check ((app_secret is null) = (app_set_up_at is null))
);

create table mailed_code (
  number       varchar(20) primary key,
  member_id    bigint      not null references member,
  requested_at timestamptz not null,
  code_hash    varchar(100),
  expires_at   timestamptz,
  tries        integer     not null default 0,
  burned_at    timestamptz
);

create index mailed_code_member on mailed_code (member_id, requested_at);

create table backup_code (
  id        bigint generated always as identity primary key,
  member_id bigint       not null references member,
  code_hash varchar(100) not null,
  used_at   timestamptz
);

create index backup_code_member on backup_code (member_id);

create table trusted_browser (
  id           bigint generated always as identity primary key,
  member_id    bigint       not null references member,
  token_hash   varchar(64)  not null unique,
  name         varchar(100) not null,
  trusted_at   timestamptz  not null,
  last_used_at timestamptz  not null,
  expires_at   timestamptz  not null
);

create index trusted_browser_member on trusted_browser (member_id);

-- what is mailed to a member about their own account
create table security_notice (
  number      varchar(20) primary key,
  member_id   bigint      not null references member,
  happened_at timestamptz not null
);

create table password_reset (
  number         varchar(20) primary key,
  version        integer     not null default 0,
  -- as it was typed, until somebody was looked up for it
  login_id       varchar(100),
  member_id      bigint references member,
  requested_at   timestamptz not null,
  temporary_hash varchar(100),
  token_hash     varchar(64) unique,
  expires_at     timestamptz,
  tries          integer     not null default 0,
  confirmed_at   timestamptz,
  closed_at      timestamptz
);

create index password_reset_member on password_reset (member_id);
