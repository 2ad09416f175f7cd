-- Spaces without width, marks of direction and byte order marks in names and addresses hid that two companies are one, and turned
-- the lines of a task round (docs/store.md, "What people type").
create function pg_temp.visible(written text) returns text language sql as
$$ select regexp_replace(written, '[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]', '', 'g') $$;

update company set name = pg_temp.visible(name) where name <> pg_temp.visible(name);
update company_address set street = pg_temp.visible(street) where street <> pg_temp.visible(street);
update registration set company_name = pg_temp.visible(company_name), street = pg_temp.visible(street)
where company_name <> pg_temp.visible(company_name) or street <> pg_temp.visible(street);
update member set name = pg_temp.visible(name) where name <> pg_temp.visible(name);
