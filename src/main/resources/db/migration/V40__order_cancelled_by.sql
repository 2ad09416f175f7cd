-- The member who cancelled an order before it was decided; empty when the store did (spec 4.2).
alter table customer_order add column cancelled_by bigint references member;
