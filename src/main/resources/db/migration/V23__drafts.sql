-- What somebody has begun to write and not sent.
create table draft (
    account_id uuid   not null references account,
    room_id    uuid   not null references room,
    -- Seq of the message that began the thread in which it is written; 0 in the room itself.
    root       bigint not null,
    body       text   not null,
    -- The higher of two is the later one, for all devices alike.
    version    bigint not null,
    primary key (account_id, room_id, root)
);
create sequence draft_version;
