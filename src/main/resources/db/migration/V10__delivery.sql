-- What is to be delivered, and the customer's word that it arrived (spec 4.2).

create table delivery (
  id                 bigint generated always as identity primary key,
  version            integer      not null default 0,
  -- the order's (or change's) public number
  number             varchar(20)  not null unique,
  company_id         bigint       not null references company,
  status             varchar(20)  not null,
  requested_at       timestamptz  not null,
  maker_order_number varchar(100),
  delivered_on       date,
  note               varchar(2000),
  received_at        timestamptz,
  -- null when staff noted it for the customer
  received_by        bigint references member,
  receipt_note       varchar(2000)
);

create table delivery_line (
  id            bigint generated always as identity primary key,
  delivery_id   bigint       not null references delivery,
  position      integer      not null,
  name          varchar(300) not null,
  unit          varchar(30)  not null,
  quantity      integer      not null,
  desired_start date         not null,
  unique (delivery_id, position)
);
