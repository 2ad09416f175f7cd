-- What is in force of a contract is a schedule of dated versions of its lines, each caused by an order, a procedure, or by the
-- contract itself, where only prices are others with a term (store 6.2). What a contract had last is its first version here.

create table contract_version (
  id          bigint generated always as identity primary key,
  contract_id bigint      not null references contract,
  first_day   date        not null,
  cause       varchar(20) not null,
  recorded_at timestamptz not null,
  lines       jsonb       not null check (jsonb_typeof(lines) = 'array'
    and not lines @? '$[*] ? (@.quantity < 1 || @.number < 1)')
);

create index contract_version_of on contract_version (contract_id, first_day);

insert into contract_version (contract_id, first_day, cause, recorded_at, lines)
select contract.id, contract.start_date, contract.order_number, contract.opened_at, coalesce(jsonb_agg(
  jsonb_build_object('number', line.number, 'planCode', line.plan_code, 'name', line.name, 'unit', line.unit,
    'quantity', line.quantity, 'unitPrice', line.unit_price, 'options', line.options)
  order by line.number) filter (where line.id is not null), '[]')
from contract left join contract_line line on line.contract_id = contract.id
group by contract.id;

drop table contract_line;

-- lines that go on by another billing period have a contract of their own
alter table contract add column predecessor_number varchar(20);
create index contract_predecessor on contract (predecessor_number) where predecessor_number is not null;
