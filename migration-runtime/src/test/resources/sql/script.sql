-- a script
insert into t (n, s) values (3, 'a ; b');
update t set s = '?' where n = 3;
