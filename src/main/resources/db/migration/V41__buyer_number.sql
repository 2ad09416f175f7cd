-- A provider's number of a company need not be NP掛け払い's 11 digits: Money Forward Kessai's is the id of a destination.
alter table company alter column buyer_id type varchar(40);
alter table customer_order alter column buyer_id type varchar(40);
