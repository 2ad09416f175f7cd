-- An option that is sold in a quantity of its own, which the customer chooses: from, to, and what is counted (the plan's unit where null).
-- A cart keeps what was chosen by the option's code, beside the codes of all options.

alter table plan_option
    add column minimum_quantity integer,
    add column maximum_quantity integer,
    add column unit             text,
    drop constraint plan_option_quantity_rule_check,
    add check (quantity_rule in ('PER_PLAN_QUANTITY', 'SINGLE', 'CHOSEN')),
    add check (num_nonnulls(minimum_quantity, maximum_quantity) = case quantity_rule when 'CHOSEN' then 2 else 0 end),
    add check (unit is null or quantity_rule = 'CHOSEN'),
    add check (minimum_quantity >= 1 and maximum_quantity >= minimum_quantity);

alter table cart_line
    add column option_quantities jsonb not null default '{}' check (jsonb_typeof(option_quantities) = 'object');
