-- A line of an order is a plan that owns its options: they stand in its row, in their order, each in a quantity of its own.
-- Until now an option was a row of its own, behind the row of its plan.

alter table order_line add column options jsonb not null default '[]';

update order_line line set options = owned.options
from (
  select order_id, plan_position, jsonb_agg(jsonb_build_object(
    'code', option_code, 'name', name, 'unit', unit, 'quantity', quantity, 'unitPrice', unit_price) order by position) as options
  from (
    select *, max(position) filter (where option_code is null) over (partition by order_id order by position) as plan_position
    from order_line) as placed
  where option_code is not null
  group by order_id, plan_position) as owned
where line.order_id = owned.order_id and line.position = owned.plan_position;

delete from order_line option using order_line plan
where option.order_id = plan.order_id and option.option_code is not null
  and plan.option_code is null and plan.position < option.position;

alter table order_line drop constraint order_line_order_id_position_key;
update order_line line set position = counted.position
from (select id, row_number() over (partition by order_id order by position) - 1 as position from order_line) as counted
where line.id = counted.id;

alter table order_line
  add unique (order_id, position),
  drop column option_code,
  add check (jsonb_typeof(options) = 'array' and not options @? '$[*] ? (@.quantity < 1)');
