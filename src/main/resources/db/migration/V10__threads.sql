alter table message
    -- Seq of the message that began the thread in which this one answers.
    add column root bigint;

create index message_reply on message (room_id, reply_to) where reply_to is not null;
with recursive answer (room_id, seq, root) as (
    select m.room_id, m.seq, m.reply_to from message m
    join message answered on answered.room_id = m.room_id and answered.seq = m.reply_to
    where answered.reply_to is null
    union all
    select m.room_id, m.seq, answer.root from answer
    join message m on m.room_id = answer.room_id and m.reply_to = answer.seq)
update message set root = answer.root from answer
where message.room_id = answer.room_id and message.seq = answer.seq;
drop index message_reply;

create index message_thread on message (room_id, root, seq) where root is not null;

-- A message that was answered: seq and time of the last answer.
create table thread (
    room_id uuid        not null,
    root    bigint      not null,
    last    bigint      not null,
    at      timestamptz not null,
    primary key (room_id, root),
    foreign key (room_id, root) references message
);
insert into thread (room_id, root, last, at)
select room_id, root, max(seq), max(at) from message where root is not null group by room_id, root;

-- Who takes part in a thread, because they began it or have answered in it, and how far they have read it.
create table thread_reader (
    account_id uuid   not null references account,
    room_id    uuid   not null,
    root       bigint not null,
    seq        bigint not null,
    primary key (account_id, room_id, root),
    foreign key (room_id, root) references thread
);
-- What was answered before there were threads is read.
insert into thread_reader (account_id, room_id, root, seq)
select m.sender_id, t.room_id, t.root, t.last from thread t
join message m on m.room_id = t.room_id and m.seq = t.root
union
select m.sender_id, t.room_id, t.root, t.last from thread t
join message m on m.room_id = t.room_id and m.root = t.root;
