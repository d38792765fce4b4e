create table account (
    id            uuid primary key,
    username      text        not null unique,
    display_name  text        not null,
    password_hash text        not null,
    created_at    timestamptz not null
);
create index account_username_prefix on account (username text_pattern_ops);
create index account_display_name_prefix on account (lower(display_name) text_pattern_ops);

create table access_token (
    id           uuid primary key,
    account_id   uuid        not null references account,
    name         text        not null,
    hash         bytea       not null unique,
    created_at   timestamptz not null,
    last_used_at timestamptz
);
create index access_token_account on access_token (account_id);

-- One row per wrong password; counted within a window and swept after it.
create table failed_sign_in (
    username text        not null,
    address  text        not null,
    at       timestamptz not null
);
create index failed_sign_in_pair on failed_sign_in (username, address, at);
create index failed_sign_in_address on failed_sign_in (address, at);
create index failed_sign_in_at on failed_sign_in (at);

-- Spring Session's own two tables, under its names.
create table spring_session (
    primary_id            char(36) primary key,
    session_id            char(36) not null unique,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval int      not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);
create index spring_session_expiry on spring_session (expiry_time);
create index spring_session_principal on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id char(36)     not null references spring_session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);
