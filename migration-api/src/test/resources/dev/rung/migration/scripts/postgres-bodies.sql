create table item (id integer primary key, size integer, label text);
create function item_label() returns trigger language plpgsql as $body$
begin
  new.label := case when new.size > 9 then E'big\; really' else $$small$$ end; -- it's
  return new;
end
$body$;
create trigger item_label before insert on item
  for each row execute function item_label();
create function sizes(lowest integer) returns bigint language sql
begin atomic
  select case when lowest > 0 then count(*) else 0 end from item where size >= lowest;
end;
create rule item_twice as on delete to item
  do instead (update item set size = 0 where id = old.id; update item set label = null where id = old.id);
/* outer /* inner; */ still; */
insert into item (id, size) values (1, 5), (2, 50);
delete from item where id = 1;
