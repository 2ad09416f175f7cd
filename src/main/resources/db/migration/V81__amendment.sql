-- Procedures on contracts: changes and cancellations (store 6, 7).

create sequence amendment_number start 10000001;

create table amendment (
  id              bigint generated always as identity primary key,
  version         integer     not null default 0,
  number          varchar(20) not null unique,
  contract_number varchar(20) not null references contract (number),
  company_id      bigint      not null references company,
  member_id       bigint      not null references member,
  kind            varchar(30) not null,
  status          varchar(20) not null,
  timing          varchar(20) not null,
  -- none where the contract ends before it has started
  effective_day   date check (effective_day is not null or timing = 'BEFORE_START'),
  timing_reason   varchar(500) not null,
  billing_period  varchar(20) not null,
  changes         jsonb       not null,
  charge          jsonb       not null,
  requested_at    timestamptz not null,
  accepted_at     timestamptz,
  closed_at       timestamptz,
  arranged_end    date,
  decline_reason  varchar(2000),
  withdrawn_by    bigint references member,
  search_text     text        not null
);

-- one at a time
create unique index amendment_open on amendment (contract_number) where status in ('REQUESTED', 'ACCEPTED', 'SCHEDULED');
create index amendment_contract on amendment (contract_number, requested_at desc);
create index amendment_company on amendment (company_id, requested_at desc);

-- a maker may allow no changes to a plan while a contract runs
alter table plan add column changeable boolean not null default true;
