-- which lines of an order start later than desired; before, none did
alter table customer_order add column late_starts jsonb not null default '[]';
