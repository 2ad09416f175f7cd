-- What a company has of a plan is asked for with each purchase and each change (store 3.3): a sum over its contracts, each at its
-- most of today and of what is to come. Here a contract's most stands in steps: until that day it has so many more than after it,
-- so that a company's quantity of a day is the plain sum of the steps that reach that day.

create table held_quantity (
  contract_id bigint not null references contract on delete cascade,
  company_id  bigint not null,
  plan_code   text   not null,
  until       date   not null,
  quantity    bigint not null check (quantity > 0),
  primary key (contract_id, plan_code, until)
);

create index held_quantity_company on held_quantity (company_id, plan_code, until) include (quantity);

-- the database keeps it, since during a release a former version of the store still writes schedules
create function held_quantities(of_contract bigint) returns setof held_quantity stable language sql as $$
  with version as (
    select v.id, v.first_day, v.lines, coalesce(lead(v.first_day) over (order by v.first_day, v.id) - 1, 'infinity') until
    from contract_version v where v.contract_id = of_contract
  ), held as (
    select version.id, version.first_day, version.until, line ->> 'planCode' plan_code, sum((line ->> 'quantity')::bigint) quantity
    from version cross join jsonb_array_elements(version.lines) line
    -- one that another one of the same day has replaced is never in force
    where version.until >= version.first_day
    group by version.id, version.first_day, version.until, line ->> 'planCode'
  ), most as (
    select plan_code, until, first_day, id,
      max(quantity) over (partition by plan_code order by first_day desc, id desc) quantity from held
  ), step as (
    select plan_code, until,
      quantity - coalesce(lead(quantity) over (partition by plan_code order by first_day, id), 0) quantity from most
  )
  select c.id, c.company_id, step.plan_code, step.until, sum(step.quantity)::bigint
  from step join contract c on c.id = of_contract
  where c.status <> 'ENDED' and step.quantity > 0
  group by c.id, c.company_id, step.plan_code, step.until
$$;

create function hold_quantities(contracts bigint[]) returns void language sql as $$
  delete from held_quantity where contract_id = any(contracts);
  insert into held_quantity select held.* from unnest(contracts) changed cross join lateral held_quantities(changed) held
$$;

create function hold_quantities_of_schedules() returns trigger language plpgsql as $$
begin
  perform hold_quantities(array(select distinct contract_id from changed));
  return null;
end
$$;

create function hold_quantities_of_contract() returns trigger language plpgsql as $$
begin
  perform hold_quantities(array[new.id]);
  return null;
end
$$;

-- once a statement, however many versions it writes
create trigger schedule_added after insert on contract_version
  referencing new table as changed for each statement execute function hold_quantities_of_schedules();
create trigger schedule_changed after update on contract_version
  referencing new table as changed for each statement execute function hold_quantities_of_schedules();
create trigger schedule_shortened after delete on contract_version
  referencing old table as changed for each statement execute function hold_quantities_of_schedules();
create trigger status_changed after update of status on contract
  for each row when ((old.status = 'ENDED') <> (new.status = 'ENDED')) execute function hold_quantities_of_contract();

insert into held_quantity select held.* from contract cross join lateral held_quantities(contract.id) held;

-- a company's list begins with its newest contracts
create index contract_company_number on contract (company_id, number);
