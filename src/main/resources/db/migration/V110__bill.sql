-- Bills: every term of every contract has exactly one (store, "Bills").

create sequence bill_number start 10000001;

create table bill (
  id                  bigint generated always as identity primary key,
  version             integer      not null default 0,
  number              varchar(20)  not null unique,
  company_id          bigint       not null references company,
  kind                varchar(20)  not null,
  -- the number under which it is paid: an order, a procedure, or the bill itself
  subject             varchar(20)  not null unique,
  status              varchar(20)  not null,
  -- one more for each transaction of its own that came to nothing
  revision            integer      not null default 1,
  first_day           date         not null,
  last_day            date         not null check (last_day >= first_day),
  lines               jsonb        not null,
  subtotal            bigint       not null,
  tax                 bigint       not null,
  total               bigint       not null check (total = subtotal + tax),
  company_number      varchar(20)  not null,
  company_name        varchar(200) not null,
  buyer_id            varchar(40),
  postal_code         varchar(7)   not null,
  address             varchar(400) not null,
  customer_department varchar(100),
  customer_title      varchar(100),
  customer_name       varchar(100) not null,
  customer_name_kana  varchar(100) not null,
  customer_phone      varchar(11)  not null,
  customer_email      varchar(254) not null,
  created_at          timestamptz  not null,
  -- what is on paper, once it is issued
  transaction_id      varchar(40),
  provider            varchar(40),
  invoiced_by         varchar(20),
  issued_on           date,
  due_on              date,
  issuer              jsonb,
  -- what staff wrote about it: how it is billed by hand
  note                varchar(2000),
  search_text         text         not null
);

create index bill_open on bill (status) where status in ('FIXED', 'HANDED_OVER', 'REFUSED');
create index bill_company on bill (company_id, created_at desc);

create table bill_period (
  bill_id         bigint      not null references bill,
  contract_number varchar(20) not null references contract (number),
  -- 1 for the first
  term            integer     not null check (term > 0),
  -- whether it bills the term, or a part that was added to it meanwhile
  whole           boolean     not null,
  first_day       date        not null,
  last_day        date        not null,
  primary key (bill_id, contract_number, term)
);

-- one bill a contract and term
create unique index bill_period_term on bill_period (contract_number, term) where whole;
create index bill_period_contract on bill_period (contract_number);
