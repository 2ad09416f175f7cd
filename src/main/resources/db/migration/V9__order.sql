-- Orders as they were placed: what was ordered, from whom, under which terms (spec 4).

create sequence order_number start 10000001;

create table customer_order (
  id                  bigint generated always as identity primary key,
  version             integer      not null default 0,
  number              varchar(20)  not null unique,
  company_id          bigint       not null references company,
  member_id           bigint       not null references member,
  status              varchar(20)  not null,
  ordered_at          timestamptz  not null,
  company_number      varchar(20)  not null,
  company_name        varchar(200) not null,
  buyer_id            varchar(11),
  postal_code         varchar(7)   not null,
  address             varchar(400) not null,
  customer_department varchar(100),
  customer_title      varchar(100),
  customer_name       varchar(100) not null,
  customer_name_kana  varchar(100) not null,
  customer_phone      varchar(11)  not null,
  customer_email      varchar(254) not null,
  user_address_label  varchar(100) not null,
  user_postal_code    varchar(7)   not null,
  user_address        varchar(400) not null,
  user_department     varchar(100),
  user_name           varchar(100) not null,
  user_name_kana      varchar(100) not null,
  user_phone          varchar(11)  not null,
  user_email          varchar(254) not null,
  payment_method      varchar(40)  not null,
  subtotal            bigint       not null,
  tax                 bigint       not null,
  decided_at          timestamptz,
  cancellation_reason varchar(2000),
  -- from what the order was made: a cart at one of its versions makes one order
  origin              varchar(100) not null unique
);

create index customer_order_company on customer_order (company_id, ordered_at desc);

create table order_line (
  id             bigint generated always as identity primary key,
  order_id       bigint       not null references customer_order,
  position       integer      not null,
  plan_code      varchar(60)  not null,
  option_code    varchar(60),
  name           varchar(300) not null,
  unit           varchar(30)  not null,
  billing_period varchar(20)  not null,
  desired_start  date         not null,
  quantity       integer      not null check (quantity > 0),
  unit_price     bigint       not null,
  unique (order_id, position)
);

create table order_answer (
  id        bigint generated always as identity primary key,
  order_id  bigint        not null references customer_order,
  position  integer       not null,
  plan_name varchar(300)  not null,
  question  varchar(500)  not null,
  answer    varchar(2000) not null,
  unique (order_id, position)
);

create table order_consent (
  id            bigint generated always as identity primary key,
  order_id      bigint       not null references customer_order,
  position      integer      not null,
  terms_code    varchar(100) not null,
  terms_version varchar(40)  not null,
  title         varchar(300) not null,
  unique (order_id, position)
);
