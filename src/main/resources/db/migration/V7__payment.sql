-- What the store knows of each transaction at the payment provider. The intent is noted before a call, the outcome after it.
create table credit_check (
    id                      bigint generated always as identity primary key,
    version                 integer      not null,
    shop_transaction_id     varchar(40)  not null unique,
    provider                varchar(20)  not null,
    provider_transaction_id varchar(40),
    total_amount            bigint       not null check (total_amount > 0),
    state                   varchar(20)  not null,
    decision                varchar(20),
    refusal_reason          varchar(20),
    bill_issue_base_date    date,
    problem                 varchar(500),
    requested_at            timestamptz  not null,
    changed_at              timestamptz  not null
);
