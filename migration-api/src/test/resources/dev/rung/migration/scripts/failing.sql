create table customer (id integer primary key);

insert into customer
  values (1);
insert into customer
  values (1);
insert into customer values (2);
