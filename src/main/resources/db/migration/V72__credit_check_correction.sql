-- What a clerk has the payment provider told instead, where it refused for good what it was told; null for what was right.
alter table credit_check
  add column corrected_company_name  varchar(100),
  add column corrected_department    varchar(100),
  add column corrected_customer_name varchar(50),
  add column corrected_address       varchar(200);
