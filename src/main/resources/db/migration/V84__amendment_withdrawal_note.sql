-- Who asked staff to take a procedure back, and how (store 6.3).
alter table amendment add column withdrawal_note varchar(1000);
