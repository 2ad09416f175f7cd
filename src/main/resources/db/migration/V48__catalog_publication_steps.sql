-- A publication keeps each step and what its approval was given for; of terms, one version is the one that is sold.

alter table catalog_publication add column shown_changes text;

create table catalog_publication_step (
    publication_id bigint      not null references catalog_publication,
    position       integer     not null,
    kind           text        not null
        check (kind in ('PREPARED', 'REVISED', 'APPROVED', 'RETURNED', 'PUBLISHED', 'ABANDONED')),
    taken_by       text,
    taken_at       timestamptz not null,
    remark         text        not null,
    body           text        not null,
    primary key (publication_id, position)
);
-- as far as it is known
insert into catalog_publication_step (publication_id, position, kind, taken_by, taken_at, remark, body)
select id, 0, 'PREPARED', prepared_by[1], prepared_at, '', body from catalog_publication
union all
select id, 1, 'APPROVED', approved_by, approved_at, '', '' from catalog_publication where approved_at is not null
union all
select id, 2, 'PUBLISHED', null, published_at, '', '' from catalog_publication where published_at is not null;

alter table service_terms add column sold boolean not null default true;
update service_terms older set sold = false
where exists (select 1 from service_terms newer where newer.code = older.code and newer.id > older.id);
create unique index service_terms_sold on service_terms (code) where sold;
