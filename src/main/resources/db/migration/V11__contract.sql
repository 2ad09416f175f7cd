-- Contracts and their lines (spec 5.2, "Terms and dates").

create sequence contract_number start 10000001;

create table contract (
  id             bigint generated always as identity primary key,
  version        integer      not null default 0,
  number         varchar(20)  not null unique,
  company_id     bigint       not null references company,
  order_number   varchar(20)  not null,
  company_name   varchar(200) not null,
  contact_department varchar(100),
  contact_name   varchar(100) not null,
  contact_email  varchar(254) not null,
  status         varchar(20)  not null,
  billing_period varchar(20)  not null,
  start_date     date         not null,
  -- the last day, once it is known; a contract without one goes on term by term
  end_date       date,
  opened_at      timestamptz  not null
);

create index contract_company on contract (company_id, opened_at desc);
create index contract_order on contract (order_number);

create table contract_line (
  id          bigint generated always as identity primary key,
  contract_id bigint       not null references contract,
  position    integer      not null,
  plan_code   varchar(60)  not null,
  option_code varchar(60),
  name        varchar(300) not null,
  unit        varchar(30)  not null,
  quantity    integer      not null check (quantity > 0),
  unit_price  bigint       not null,
  unique (contract_id, position)
);
