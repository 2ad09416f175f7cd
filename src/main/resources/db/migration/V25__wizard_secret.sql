-- Hashes of what was entered into a wizard's secret fields, by form and field, until the wizard is completed.
alter table wizard_draft add column secrets jsonb not null default '{}';
