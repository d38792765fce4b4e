-- Whatever happens to a message is an event of its own; the message is the state that its events make.
alter table event
    -- Seq of the message that was edited, deleted or reacted to.
    add column target   bigint,
    -- The new words of an edit. Of a posting the first words, kept here once they were edited; until then message has them.
    add column body     text,
    add column mentions uuid[],
    add column emoji    text;
-- A deletion takes the words out of the edits too.
create index event_edit on event (room_id, target) where type = 'message.edited';

alter table message
    -- Seq and time of the last edit, and of the deletion.
    add column edited     bigint,
    add column edited_at  timestamptz,
    add column deleted    bigint,
    add column deleted_at timestamptz;

create table reaction (
    room_id    uuid   not null,
    message    bigint not null,
    account_id uuid   not null references account,
    emoji      text   not null,
    -- Of the event that added it.
    seq        bigint not null,
    primary key (room_id, message, account_id, emoji),
    foreign key (room_id, message) references message
);

-- What is committed and perhaps not told yet: one row for each commit, gone once the broker has confirmed it all.
create table outbox (
    id      bigint generated always as identity primary key,
    -- Which run of which node tells it. Whose lease is over is dead, and any other node takes its rows over.
    node_id uuid     not null,
    rooms   uuid[]   not null,
    firsts  bigint[] not null,
    lasts   bigint[] not null
);
create index outbox_node on outbox (node_id, id);

-- Reckoned by the database's clock alone: those of the nodes may be wrong.
create table lease (
    node_id uuid primary key,
    until   timestamptz not null
);
