create table item (id integer primary key, size integer, label text);
create trigger item_label after insert on item
begin
  update item set label = case when new.size > 9 then 'big; really' else 'small' end
    where id = new.id;
end;
insert into item (id, size) values (1, 5), (2, 50);
