-- what metrics ask every few seconds is found without reading the orders and mails themselves
create index customer_order_status on customer_order (status);
create index outgoing_mail_queued on outgoing_mail (queued_at) where state = 'QUEUED';
