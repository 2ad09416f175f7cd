-- Companies and their members (spec 1, 8).

create sequence company_number start 10000001;

create table company (
  id               bigint generated always as identity primary key,
  version          integer      not null default 0,
  number           varchar(20)  not null unique,
  name             varchar(200) not null,
  name_kana        varchar(200) not null,
  corporate_number varchar(13),
  -- the payment provider's number of this buyer; empty until the provider has given one
  buyer_id         varchar(11)
);

create table company_address (
  id          bigint generated always as identity primary key,
  company_id  bigint       not null references company,
  label       varchar(100) not null,
  postal_code varchar(7)   not null,
  prefecture  varchar(10)  not null,
  street      varchar(300) not null,
  phone       varchar(11)  not null,
  head_office boolean      not null,
  unique (company_id, label)
);

create table member (
  id            bigint generated always as identity primary key,
  version       integer      not null default 0,
  company_id    bigint       not null references company,
  login_id      varchar(100) not null unique,
  password_hash varchar(200) not null,
  name          varchar(100) not null,
  name_kana     varchar(100) not null,
  department    varchar(100) not null,
  title         varchar(100) not null,
  phone         varchar(11)  not null,
  email         varchar(254) not null,
  role          varchar(20)  not null,
  status        varchar(20)  not null
);

create index member_company on member (company_id);
