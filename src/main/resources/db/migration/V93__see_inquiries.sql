-- Everybody of a company reads its inquiries (store 8.3, 9.3).
insert into role_permission (role, permission) values ('ADMIN', 'SEE_INQUIRIES'), ('GENERAL', 'SEE_INQUIRIES');
