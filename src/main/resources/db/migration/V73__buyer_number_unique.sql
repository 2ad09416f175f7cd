-- A provider's number stands for one company: with two, one would be billed for the other. Which of them it is nobody but
-- staff can tell, so the upgrade stops, before anything else, and names them (docs/operations.md, "Upgrade").
do $$
declare
  twice text;
begin
  select string_agg(companies, '; ')
    into twice
    from (select string_agg(number, ', ' order by id) as companies
            from company where buyer_id is not null group by buyer_id having count(*) > 1) as shared;
  if twice is not null then
    raise exception 'Companies with the same number of the payment provider: %. Correct company.buyer_id first: see "Upgrade" in docs/operations.md', twice;
  end if;
end
$$;

alter table company add constraint company_buyer_id_unique unique (buyer_id);
