-- what is forgotten at night is found by its age
create index outgoing_mail_sent on outgoing_mail (sent_at) where state = 'SENT';
create index audit_entry_time on audit_entry (occurred_at);
