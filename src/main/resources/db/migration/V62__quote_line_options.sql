-- A line of a quote is a plan that owns its options: they stand in its row, in their order, each in a quantity of its own.
-- Until now an option was a row of its own, behind the row of its plan.

alter table quote_line add column options jsonb not null default '[]';

update quote_line line set options = owned.options
from (
  select quote_id, plan_position, jsonb_agg(jsonb_build_object(
    'code', option_code, 'name', name, 'unit', unit, 'quantity', quantity, 'unitPrice', unit_price) order by position) as options
  from (
    select *, max(position) filter (where option_code is null) over (partition by quote_id order by position) as plan_position
    from quote_line) as placed
  where option_code is not null
  group by quote_id, plan_position) as owned
where line.quote_id = owned.quote_id and line.position = owned.plan_position;

delete from quote_line option using quote_line plan
where option.quote_id = plan.quote_id and option.option_code is not null
  and plan.option_code is null and plan.position < option.position;

alter table quote_line drop constraint quote_line_quote_id_position_key;
update quote_line line set position = counted.position
from (select id, row_number() over (partition by quote_id order by position) - 1 as position from quote_line) as counted
where line.id = counted.id;

alter table quote_line
  add unique (quote_id, position),
  drop column option_code,
  add check (jsonb_typeof(options) = 'array' and not options @? '$[*] ? (@.quantity < 1)');
