alter table room
    -- What it is about; one line.
    add column topic       text not null default '',
    -- Since when it can only be read.
    add column archived_at timestamptz;
drop index room_public_name;
create index room_public_name on room (lower(name), id) where kind = 'PUBLIC' and archived_at is null;

alter table member drop constraint member_role_check;
alter table member add constraint member_role_check check (role in ('OWNER', 'MODERATOR', 'MEMBER'));

-- Who is kept out of a room.
create table ban (
    room_id    uuid        not null references room,
    account_id uuid        not null references account,
    by_id      uuid        not null references account,
    at         timestamptz not null,
    primary key (room_id, account_id)
);

-- Direct rooms that somebody has left: out of sight until something is said after that seq.
create table hidden_room (
    room_id    uuid   not null references room,
    account_id uuid   not null references account,
    seq        bigint not null,
    primary key (room_id, account_id)
);
create index hidden_room_account on hidden_room (account_id);

-- What is told between the messages of a page: what became of the room itself.
create index event_of_room on event (room_id, seq)
    where type in ('room.renamed', 'room.described', 'room.archived', 'room.reopened', 'member.appointed');
