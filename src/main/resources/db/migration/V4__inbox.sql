-- How far somebody has read a room. A row for each pair at most, never one per message.
create table read_position (
    account_id uuid   not null references account,
    room_id    uuid   not null references room,
    seq        bigint not null,
    primary key (account_id, room_id)
);
