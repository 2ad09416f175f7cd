-- Prices have a first day each (spec, "Terms and dates"); what was valid before this migration is valid from the beginning.

create table plan_prices (
    plan_id    bigint not null references plan,
    valid_from date   not null,
    unit_price bigint not null check (unit_price >= 0),
    primary key (plan_id, valid_from)
);
insert into plan_prices (plan_id, valid_from, unit_price) select id, date '2000-01-01', unit_price from plan;
alter table plan drop column unit_price;

create table plan_option_prices (
    plan_option_id bigint not null references plan_option,
    valid_from     date   not null,
    unit_price     bigint not null check (unit_price >= 0),
    primary key (plan_option_id, valid_from)
);
insert into plan_option_prices (plan_option_id, valid_from, unit_price)
select id, date '2000-01-01', unit_price from plan_option;
alter table plan_option drop column unit_price;
create index plan_option_plan on plan_option (plan_id);
