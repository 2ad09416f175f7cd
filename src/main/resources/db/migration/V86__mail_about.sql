-- Which of the things that its number has a mail is about, such as a term of a contract (store, "Terms and dates").
alter table outgoing_mail add column about varchar(64);
