-- How much is kept of what visitors type, by network address: see wizard.DraftRoom.
alter table wizard_draft add column network varchar(45);
alter table wizard_draft add column bytes integer not null default 0;
create index wizard_draft_network on wizard_draft (network) where network is not null;
