-- What can be found in 64 consecutive seqs of a room. A block that holds no words has no row.
create table search_block (
    room_id uuid        not null references room,
    -- From seq 64 * block on.
    block   bigint      not null,
    -- Times of its first and its last message.
    since   timestamptz not null,
    until   timestamptz not null,
    -- For each message its place in the block, and the microseconds since the one before.
    times   bytea       not null,
    -- What its words are looked up by, ascending; {0} if that would be too much: then it is always looked at.
    grams   int[]       not null,
    -- For each of the grams in which of the 64 places it is.
    places  bytea       not null,
    primary key (room_id, block)
);
-- Read on the way through all of somebody's rooms: beside the row, where the others may be apart from it.
alter table search_block alter column times set storage plain;
-- Each new version of a row leaves as many entries in the index as it has grams.
alter table search_block set (autovacuum_vacuum_scale_factor = 0.05);
create index search_block_newest on search_block (room_id, since, block);
-- What is not sorted in yet is looked through by every search: less of it than the usual 4 MB.
create index search_block_grams on search_block using gin (grams) with (gin_pending_list_limit = 1024);

-- Up to which seq of its log a room is in the blocks. What comes after it is searched as it stands.
create table search_progress (
    room_id uuid primary key references room,
    seq     bigint not null
);
