-- what is forgotten at night is found by its age
create index inquiry_closed on inquiry (closed_at) where status = 'CLOSED';
