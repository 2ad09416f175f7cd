-- What a contract costs a billing period on a day, by which its list is searched (store 5). A version never changes, and neither does its
-- amount: the database works it out of the lines, also of versions that the store before this one writes.

create function lines_amount(lines jsonb) returns bigint language sql immutable as $$
  select coalesce(sum((item ->> 'quantity')::bigint * (item ->> 'unitPrice')::bigint), 0)::bigint
  from jsonb_array_elements(lines) line,
    jsonb_array_elements(jsonb_build_array(line) || coalesce(line -> 'options', '[]')) item
$$;

alter table contract_version add column amount bigint not null generated always as (lines_amount(lines)) stored;

-- yen without tax; before the start that with which it will start
create function contract_amount(contract_id bigint, day date) returns bigint language sql stable as $$
  select version.amount
  from contract_version version join contract on contract.id = version.contract_id
  where version.contract_id = $1 and version.first_day <= greatest($2, contract.start_date)
  order by version.first_day desc, version.id desc
  limit 1
$$;
