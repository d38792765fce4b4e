-- In the order in which they were posted. What they are stands in file. First, because it takes the strongest lock: taken later,
-- it would wait for those who wait for the weaker ones, nodes of before that go on writing.
alter table message add column files uuid[];

-- What somebody has brought to a room. Its bytes lie elsewhere, under its id; what is smaller than they are is here.
create table file (
    id         uuid        primary key,
    room_id    uuid        not null references room,
    by_id      uuid        not null references account,
    name       text        not null,
    type       text        not null,
    size       bigint      not null,
    -- Of an image that could be read, as it is seen; then there is a preview beside its bytes.
    width      int,
    height     int,
    -- Of what type the preview is.
    preview    text,
    preview_size bigint,
    -- Seq of the message that shows it. Until then it is its bringer's alone, and after a day nobody's.
    message    bigint,
    created_at timestamptz not null,
    foreign key (room_id, message) references message
);
create index file_message on file (room_id, message);
create index file_unposted on file (by_id, created_at) where message is null;

-- Bytes to be removed, whether or not there are any: of files that are gone, and of those about to be brought, should nothing
-- come of it. Whoever keeps a file takes its line away in the same transaction.
create table file_removal (
    id     uuid        primary key,
    due_at timestamptz not null
);
create index file_removal_due on file_removal (due_at);
