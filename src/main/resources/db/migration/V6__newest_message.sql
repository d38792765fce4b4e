-- Seq of the newest message, or 0: lists of rooms show it, and to look for it backwards costs twice as much as to know it.
alter table log add column said bigint not null default 0;
update log set said = coalesce((select max(seq) from message where message.room_id = log.room_id), 0);
