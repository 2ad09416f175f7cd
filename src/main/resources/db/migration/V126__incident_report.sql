-- of which incident the owner has been told; a row stays when the incident is over
create sequence incident_number start with 10000001;

create table incident_report (
  number varchar(64) primary key,
  incident_id varchar(64) not null unique,
  instance_id varchar(64) not null,
  process varchar(255) not null,
  case_number varchar(255) not null,
  step varchar(255) not null,
  cause varchar(400) not null,
  since timestamptz not null
);
