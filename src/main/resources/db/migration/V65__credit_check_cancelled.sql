-- Why a clerk did not wait for a check on hold, in words for the customer; the procedure that asked for the check reads them.
alter table credit_check add column cancellation_reason varchar(1000);
