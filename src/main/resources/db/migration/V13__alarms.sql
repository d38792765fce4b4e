-- Browsers that are told by push, each for the session or token that asked for it.
create table push_device (
    id              uuid primary key,
    account_id      uuid        not null references account,
    credential_kind text        not null,
    credential_id   uuid        not null,
    endpoint        text        not null unique,
    p256dh          text        not null,
    auth            text        not null,
    language        text        not null,
    at              timestamptz not null default clock_timestamp()
);
create index push_device_account on push_device (account_id);
create index push_device_credential on push_device (credential_id);

-- One row: who the house is to push services. Made by the node that starts first; the other ones find it.
create table house_key (
    one         boolean primary key default true check (one),
    public_key  bytea not null,
    private_key bytea not null
);

-- Somebody is told of a message, or has been.
create table alarm (
    account_id uuid        not null references account,
    room_id    uuid        not null references room,
    seq        bigint      not null,
    -- Until then one node has it. Reckoned by the database's clock alone.
    until      timestamptz not null,
    -- Devices that know it.
    told       uuid[]      not null default '{}',
    done       boolean     not null default false,
    -- Whether they have been told that it is read.
    hushed     boolean     not null default false,
    at         timestamptz not null default clock_timestamp(),
    primary key (account_id, room_id, seq)
);
create index alarm_at on alarm (at);
