-- By what the store knows that keiyaku.signin.secret-key is the one that its secrets were made with: an HMAC under it.
create table secret_key_mark (
  -- there is one
  id   boolean     primary key default true check (id),
  mark varchar(64) not null
);
