-- The head of a room's log. Its row is locked to give out the next seq, so seq has no gaps and commit order is seq order.
create table log (
    room_id   uuid primary key references room,
    head      bigint      not null default 0,
    -- Seq of the last member.left. Told with every event, so that no node tells it to somebody who had left before it.
    last_leave bigint     not null default 0,
    active_at timestamptz not null
);

create table event (
    room_id uuid        not null references room,
    seq     bigint      not null,
    type    text        not null,
    by_id   uuid        not null references account,
    at      timestamptz not null,
    -- What the type needs beyond that: the account that joined or left, the new name. What was posted stands in message.
    subject uuid references account,
    name    text,
    primary key (room_id, seq)
);

create table message (
    room_id   uuid        not null,
    seq       bigint      not null,
    sender_id uuid        not null references account,
    client_id text        not null,
    body      text        not null,
    reply_to  bigint,
    mentions  uuid[]      not null,
    at        timestamptz not null,
    primary key (room_id, seq),
    unique (room_id, sender_id, client_id),
    foreign key (room_id, seq) references event
);
