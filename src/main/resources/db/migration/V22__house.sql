-- Opens the door to so many who are new, where not everybody may sign up. Only a hash of what is in the link is kept.
create table house_invitation (
    id         uuid primary key,
    hash       bytea       not null unique,
    made_by    uuid        not null references account,
    made_at    timestamptz not null default clock_timestamp(),
    expires_at timestamptz not null,
    uses       int         not null check (uses > 0),
    used       int         not null default 0 check (used <= uses)
);

-- By which somebody sets a new password, once. A newer one takes its place.
create table password_link (
    account_id uuid primary key references account,
    hash       bytea       not null unique,
    made_by    uuid        not null references account,
    expires_at timestamptz not null
);

-- What everybody is told at the top of the page. No row, or one.
create table announcement (
    one  boolean primary key default true check (one),
    text text        not null,
    at   timestamptz not null default clock_timestamp()
);

-- What admins have done. By nobody: by the settings of the house.
create table admin_deed (
    id         bigint generated always as identity primary key,
    at         timestamptz not null default clock_timestamp(),
    by_id      uuid references account,
    kind       text        not null,
    account_id uuid references account,
    detail     text
);
