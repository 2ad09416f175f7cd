-- Invitations of further members by a company's own (spec 8.1).

create sequence invitation_number start 10000001;

create table invitation (
  id         bigint generated always as identity primary key,
  version    integer      not null default 0,
  number     varchar(20)  not null unique,
  company_id bigint       not null references company,
  invited_by bigint       not null references member,
  invited_at timestamptz  not null,
  email      varchar(254) not null,
  role       varchar(20)  not null,
  message    varchar(1000) not null,
  status     varchar(20)  not null,
  -- SHA-256 of the link in the newest mail
  link_hash  varchar(64)  unique,
  link_expires_at timestamptz not null,
  member_id  bigint references member
);
create index invitation_company on invitation (company_id);
create index invitation_member on invitation (member_id);
create unique index invitation_open_email on invitation (company_id, lower(email)) where status = 'OPEN';
