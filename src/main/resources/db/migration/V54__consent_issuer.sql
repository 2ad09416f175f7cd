-- A maker's terms may have the code and version of the store's own: who wrote them is kept with the consent.
-- Until now the store's own came first.
alter table order_consent add column issuer varchar(10);
update order_consent consent
set issuer = case
    when exists (select 1 from service_terms maker
                 where maker.code = consent.terms_code and maker.version = consent.terms_version)
     and not exists (select 1 from terms_text store
                     where store.code = consent.terms_code and store.version = consent.terms_version)
    then 'MAKER' else 'STORE' end;
alter table order_consent alter column issuer set not null;
