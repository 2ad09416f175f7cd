-- What belongs to a plan is part of what the search shows, too: see ShelfIndex.

create trigger shelf_changed after insert or update or delete or truncate on plan_option
    for each statement execute function note_shelf_change();
create trigger shelf_changed after insert or update or delete or truncate on plan_option_prices
    for each statement execute function note_shelf_change();
create trigger shelf_changed after insert or update or delete or truncate on plan_question
    for each statement execute function note_shelf_change();
create trigger shelf_changed after insert or update or delete or truncate on service_terms
    for each statement execute function note_shelf_change();
