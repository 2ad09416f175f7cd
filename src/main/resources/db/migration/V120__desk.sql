-- What staff find cases by in Tasklist (operations.md, "The desk").

-- as dev.keiyaku.search.SearchText.of: names as people type them
create function as_searched(entered text) returns text language sql immutable parallel safe as $$
  select translate(
    trim(regexp_replace(regexp_replace(lower(normalize(entered, NFKC)),
      '[\u30fc\u30fb~\u301c\u30a0\u3030\u2010-\u2015\u2212\uff70\u002d]', '', 'g'), '\s+', ' ', 'g')),
    'ァアィイゥウェエォオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂッツヅテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモャヤュユョヨラリルレロヮワヰヱヲンヴヵヶぁぃぅぇぉゃゅょゎ',
    'ああいいううええおおかがきぎくぐけげこごさざしじすずせぜそぞただちぢっつづてでとどなにぬねのはばぱひびぴふぶぷへべぺほぼぽまみむめもややゆゆよよらりるれろわわゐゑをんゔゕゖあいうえおやゆよわ')
$$;

-- the makers of plans, in one text; null where there is none
create function makers_of(codes text[]) returns text language sql stable as $$
  select string_agg(distinct maker.name, '、')
  from plan join product on product.id = plan.product_id join maker on maker.id = product.maker_id
  where plan.code = any (codes)
$$;
