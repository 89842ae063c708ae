create table rooted (id integer primary key);
