create table room (
    id         uuid primary key,
    name       text,
    kind       text        not null check (kind in ('PUBLIC', 'PRIVATE', 'DIRECT')),
    -- The people of a direct room, sorted: the same people find the same room.
    direct_key text unique,
    created_at timestamptz not null,
    check ((kind = 'DIRECT') = (direct_key is not null)),
    check ((kind = 'DIRECT') = (name is null))
);
create index room_public_name on room (lower(name), id) where kind = 'PUBLIC';

create table member (
    room_id    uuid        not null references room,
    account_id uuid        not null references account,
    role       text        not null check (role in ('OWNER', 'MEMBER')),
    joined_at  timestamptz not null,
    primary key (room_id, account_id)
);
create index member_account on member (account_id);
