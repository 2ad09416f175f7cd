-- One press, one line: which page put a line into the cart (store 3.3).
alter table cart_line add column press varchar(40);
create unique index cart_line_press on cart_line (cart_id, press);
