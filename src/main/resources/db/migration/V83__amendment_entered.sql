-- What a customer enters for a procedure, as an order keeps it (store 6.2, 7.4). No procedure could be asked for before.

alter table amendment
  add column company_number      varchar(20)  not null,
  add column company_name        varchar(200) not null,
  add column buyer_id            varchar(40),
  add column postal_code         varchar(7)   not null,
  add column address             varchar(400) not null,
  add column customer_department varchar(100),
  add column customer_title      varchar(100),
  add column customer_name       varchar(100) not null,
  add column customer_name_kana  varchar(100) not null,
  add column customer_phone      varchar(11)  not null,
  add column customer_email      varchar(254) not null,
  -- none in a cancellation
  add column user_address_label  varchar(100),
  add column user_postal_code    varchar(7),
  add column user_address        varchar(400),
  add column user_department     varchar(100),
  add column user_name           varchar(100),
  add column user_name_kana      varchar(100),
  add column user_phone          varchar(11),
  add column user_email          varchar(254),
  add column payment_method      varchar(40),
  -- answers, consents with their versions, reasons
  add column details             jsonb        not null;
