-- Where somebody is written to of what waits. Taken back, only the address goes: how often somebody asks is counted on.
create table mail_address (
    account_id uuid primary key references account,
    address    text,
    language   text        not null,
    -- Of the link that confirms it; null once it has been followed.
    secret     text,
    -- Of the link in every mail that takes it back.
    farewell   text        not null unique,
    asked_at   timestamptz not null default clock_timestamp(),
    -- When the last page of its owner was closed.
    there_at   timestamptz not null default clock_timestamp(),
    mailed_at  timestamptz,
    -- Until then one node writes to it. Reckoned by the database's clock alone.
    until      timestamptz not null default '-infinity'
);
