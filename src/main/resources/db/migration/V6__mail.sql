create table outgoing_mail (
  id bigint generated always as identity primary key,
  version bigint not null,
  business_key varchar(64) not null,
  template varchar(64) not null,
  recipient varchar(64) not null,
  state varchar(16) not null check (state in ('QUEUED', 'SENT')),
  queued_at timestamptz not null,
  sent_at timestamptz,
  address varchar(320),
  subject varchar(998),
  text text,
  check (state = 'QUEUED' or (sent_at is not null and address is not null and subject is not null and text is not null))
);

create index outgoing_mail_business_key on outgoing_mail (business_key);
