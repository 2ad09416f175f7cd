-- What each role may do (spec 8.3): the access checks read this very table.
create table role_permission (
  role       varchar(20) not null,
  permission varchar(40) not null,
  primary key (role, permission)
);

insert into role_permission (role, permission)
select role, permission
from (values ('ADMIN'), ('GENERAL')) as roles (role),
     (values ('QUOTE'), ('ORDER'), ('SEE_QUOTES'), ('SEE_ORDERS'), ('SEE_CONTRACTS'), ('CONFIRM_RECEIPT')) as permissions (permission);

insert into role_permission (role, permission)
values ('ADMIN', 'CHANGE_CONTRACTS'), ('ADMIN', 'CANCEL_CONTRACTS'), ('ADMIN', 'EDIT_COMPANY'), ('ADMIN', 'MANAGE_USERS');

-- The number under which a member stands in addresses.
create sequence member_number start 10000001;
alter table member add column number varchar(20) not null unique default 'M-' || nextval('member_number');

alter table company_address add column version integer not null default 0;
