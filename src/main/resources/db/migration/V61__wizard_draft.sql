-- Of a wizard that is about one of several things, each has its own draft: the order of a quote beside that of the cart.
alter table wizard_draft add column item varchar(60) not null default '';
update wizard_draft set item = substring(fingerprint from '^quote:([^/]+)')
  where process_key = 'order-acceptance' and fingerprint like 'quote:_%/%';
drop index wizard_draft_open;
create unique index wizard_draft_open on wizard_draft (owner, process_key, item) where state = 'OPEN';
drop index wizard_draft_completed;
create index wizard_draft_completed on wizard_draft (owner, process_key, item, fingerprint) where state = 'COMPLETED';

-- Whether forms were to be handed in anew because a newer version of the process asks otherwise.
alter table wizard_draft add column forms_changed boolean not null default false;
