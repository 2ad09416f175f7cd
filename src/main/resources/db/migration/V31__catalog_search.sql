-- The search keeps an index in memory: see ShelfIndex. Here stands by which transaction the shelf was changed last.

alter table product drop column search_text;
-- further words by which a product is found: readings, abbreviations, former names
alter table product add column keywords text[] not null default '{}';

create table shelf_state (
    only_row   boolean primary key default true check (only_row),
    changed_by xid8 not null
);
insert into shelf_state (changed_by) values (pg_current_xact_id());

create function note_shelf_change() returns trigger language plpgsql as $$
begin
    -- once a transaction, however much it writes
    update shelf_state set changed_by = pg_current_xact_id() where changed_by <> pg_current_xact_id();
    return null;
end
$$;

create trigger shelf_changed after insert or update or delete or truncate on maker
    for each statement execute function note_shelf_change();
create trigger shelf_changed after insert or update or delete or truncate on category
    for each statement execute function note_shelf_change();
create trigger shelf_changed after insert or update or delete or truncate on product
    for each statement execute function note_shelf_change();
create trigger shelf_changed after insert or update or delete or truncate on plan
    for each statement execute function note_shelf_change();
create trigger shelf_changed after insert or update or delete or truncate on plan_prices
    for each statement execute function note_shelf_change();
