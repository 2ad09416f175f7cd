-- When a transaction was last sent to the payment provider: until that has surely come to its end, "not found" proves nothing.
alter table credit_check add column sent_at timestamptz;
update credit_check set sent_at = changed_at where state in ('REQUESTED', 'UNKNOWN', 'RELEASING');
