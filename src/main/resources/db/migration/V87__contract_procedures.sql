-- A contract's list tells which procedure is open and finds a contract by the numbers of all (store 5.2). Procedures have no list
-- of their own.

alter table contract
  -- none where nothing is open
  add column open_procedure varchar(20),
  add column procedures     jsonb not null default '[]' check (jsonb_typeof(procedures) = 'array');

update contract set
  procedures = known.numbers,
  open_procedure = known.open,
  search_text = contract.search_text || known.text
from (
  select contract_number, jsonb_agg(number order by id) as numbers,
    max(number) filter (where status in ('REQUESTED', 'ACCEPTED', 'SCHEDULED')) as open,
    string_agg(' ' || lower(replace(number, '-', '')), '' order by id) as text
  from amendment group by contract_number
) known
where known.contract_number = contract.number;

alter table amendment drop column search_text;
