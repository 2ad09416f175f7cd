-- A contract shows the terms of what it has, not of all that was ordered with it: which plans they were agreed to for.
-- Of what was ordered before, those plans of the order that are sold under terms of that code; where there is none any more, all.
alter table order_consent add column plan_codes jsonb not null default '[]';
update order_consent consent set plan_codes = coalesce(
    (select jsonb_agg(distinct line.plan_code)
     from order_line line join plan on plan.code = line.plan_code join service_terms terms on terms.id = plan.service_terms_id
     where line.order_id = consent.order_id and terms.code = consent.terms_code),
    '[]')
where consent.issuer = 'MAKER';
