create table note (body varchar(80) not null);
-- ? :name {0} {fn now()} 'it
insert into note values ('{ts 1} ? :name {0} {fn now()} ''{d}'' ; --');
insert into note (body) select 'a ? b' /* {1} ? */ as "{2} ?";
