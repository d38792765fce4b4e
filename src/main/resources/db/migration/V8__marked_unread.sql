-- A reader may go back, to find something again; for the others it was read all the same.
alter table read_position add column furthest bigint not null default 0;
update read_position set furthest = seq;
