create table customer (
  id integer primary key,
  name varchar(20) not null
);
insert into customer values (1, 'two
lines');
