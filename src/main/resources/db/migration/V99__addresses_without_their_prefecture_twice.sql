-- An address goes on behind its prefecture (docs/store.md, "What people type"); many had been typed with it.
update company_address set street = ltrim(substr(street, length(prefecture) + 1), E' \u3000')
where starts_with(street, prefecture) and ltrim(substr(street, length(prefecture) + 1), E' \u3000') <> '';
update registration set street = ltrim(substr(street, length(prefecture) + 1), E' \u3000')
where starts_with(street, prefecture) and ltrim(substr(street, length(prefecture) + 1), E' \u3000') <> '';
