-- How an order is billed (store 4.2): whether it was handed over to the provider, which transaction of its
-- number counts, and what became of the contracts that ended before they started.

alter table customer_order
  add column billing          varchar(20) not null default 'AWAITED',
  add column billing_revision integer     not null default 1,
  add column cancelled_parts  jsonb       not null default '[]';

-- until now an order was billed as soon as its contracts waited for their start
update customer_order o set billing = 'HANDED_OVER'
where exists (select from contract c where c.order_number = o.number and c.predecessor_number is null
  and c.status <> 'IN_PROCEDURE');

-- contracts that had ended unstarted by then were billed, and staff have dealt with them
