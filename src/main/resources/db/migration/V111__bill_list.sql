-- 請求一覧 (store 5.3): who may look at bills, and the day by which they are searched and sorted.
insert into role_permission (role, permission) values ('ADMIN', 'SEE_BILLS'), ('GENERAL', 'SEE_BILLS');

-- JST; until a bill is issued, the day on which it was made
alter table bill add column day date not null
  generated always as (coalesce(issued_on, (created_at at time zone 'Asia/Tokyo')::date)) stored;

-- with bills, which customers and the operator find by that day; whoever may read it still may
create or replace view documents as
select 'QUOTE' as kind, quote.number, quote.issued_on as day, quote.total as amount, true as with_tax,
  quote.company_name as partner, company.number as partner_number, quote.status
from quote join company on company.id = quote.company_id
union all
select 'ORDER', customer_order.number, (customer_order.ordered_at at time zone 'Asia/Tokyo')::date, customer_order.total, true,
  customer_order.company_name, company.number, customer_order.status
from customer_order join company on company.id = customer_order.company_id
union all
-- as contract_amount, which only works for who may read the tables
select 'CONTRACT', contract.number, contract.start_date, in_force.amount, false, contract.company_name, company.number, contract.status
from contract join company on company.id = contract.company_id
  cross join lateral (
    select version.amount from contract_version version
    where version.contract_id = contract.id
      and version.first_day <= greatest((now() at time zone 'Asia/Tokyo')::date, contract.start_date)
    order by version.first_day desc, version.id desc limit 1
  ) in_force
union all
-- what a procedure newly has billed
select 'PROCEDURE', amendment.number, (amendment.requested_at at time zone 'Asia/Tokyo')::date,
  lines_amount(amendment.charge -> 'items'), false, amendment.company_name, company.number, amendment.status
from amendment join company on company.id = amendment.company_id
union all
select 'BILL', bill.number, bill.day, bill.total, true, bill.company_name, company.number, bill.status
from bill join company on company.id = bill.company_id;
