-- What somebody wants to be told of a room while looking elsewhere. Without a row all of it.
create table room_wish (
    account_id uuid not null references account,
    room_id    uuid not null references room,
    wanted     text not null check (wanted in ('MENTIONS', 'NONE')),
    primary key (account_id, room_id)
);

-- Hours of every day in which somebody is not to be disturbed, by the clock of where they are.
create table quiet_hours (
    account_id uuid primary key references account,
    begin_at   time not null,
    end_at     time not null,
    zone       text not null
);
