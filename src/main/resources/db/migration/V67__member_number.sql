-- Numbers of members are made where all numbers are.
alter table member alter column number drop default;
