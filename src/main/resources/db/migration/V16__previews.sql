-- What pages behind links say of themselves, each by the event that told it. A message has those that were told after its
-- last edit; when it is deleted they go.
create table preview (
    room_id     uuid   not null,
    seq         bigint not null,
    message     bigint not null,
    -- As it stands in the message.
    url         text   not null,
    title       text   not null,
    description text,
    site        text   not null,
    primary key (room_id, seq),
    foreign key (room_id, seq) references event,
    foreign key (room_id, message) references message
);
create index preview_message on preview (room_id, message, seq);
