-- What somebody wants to find again, in the order in which it was saved.
create table saved (
    id         bigint generated always as identity primary key,
    account_id uuid   not null references account,
    room_id    uuid   not null,
    seq        bigint not null,
    unique (account_id, room_id, seq),
    foreign key (room_id, seq) references message
);
create index saved_newest on saved (account_id, id);
