-- what a member did stands in the member's own history as well
create index audit_entry_actor on audit_entry (actor_id, id);
