-- A line of a contract is a plan that owns its options, as those of quotes and orders (V62, V63). It has a number, which stays
-- its own for the contract's life while others end: the lines that are there are counted from 1, in their order.

alter table contract_line add column options jsonb not null default '[]', add column number integer;

update contract_line line set options = owned.options
from (
  select contract_id, plan_position, jsonb_agg(jsonb_build_object(
    'code', option_code, 'name', name, 'unit', unit, 'quantity', quantity, 'unitPrice', unit_price) order by position) as options
  from (
    select *, max(position) filter (where option_code is null) over (partition by contract_id order by position) as plan_position
    from contract_line) as placed
  where option_code is not null
  group by contract_id, plan_position) as owned
where line.contract_id = owned.contract_id and line.position = owned.plan_position;

delete from contract_line option using contract_line plan
where option.contract_id = plan.contract_id and option.option_code is not null
  and plan.option_code is null and plan.position < option.position;

update contract_line line set number = counted.number
from (select id, row_number() over (partition by contract_id order by position) as number from contract_line) as counted
where line.id = counted.id;

alter table contract_line
  drop column position,
  drop column option_code,
  alter column number set not null,
  add check (number >= 1),
  add unique (contract_id, number),
  add check (jsonb_typeof(options) = 'array' and not options @? '$[*] ? (@.quantity < 1)');
