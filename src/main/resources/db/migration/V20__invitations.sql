-- Links that let people into a room. The secret itself is kept nowhere.
create table invitation (
    id         uuid primary key,
    room_id    uuid        not null references room,
    by_id      uuid        not null references account,
    hash       bytea       not null unique,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    -- How many it lets in; null for no limit.
    uses       int check (uses > 0),
    used       int         not null default 0,
    check (used <= uses)
);
create index invitation_room on invitation (room_id);
create index invitation_expires on invitation (expires_at);

-- One row for each link that somebody tried and that let them into nothing; counted within a window and swept after it.
create table guess (
    account_id uuid        not null references account,
    at         timestamptz not null
);
create index guess_account on guess (account_id, at);
create index guess_at on guess (at);
