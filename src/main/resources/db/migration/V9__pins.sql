alter table message
    -- Seq and time of the event that pinned it, while it is.
    add column pinned    bigint,
    add column pinned_at timestamptz;
create index message_pinned on message (room_id, pinned) where pinned is not null;
