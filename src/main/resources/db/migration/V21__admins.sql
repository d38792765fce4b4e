-- Who keeps the house. Whoever signs up first is one of them; in a house that stands already, whoever has been there longest.
alter table account
    add column admin boolean not null default false,
    add column deactivated_at timestamptz,
    -- Counted up when all that the account was signed in with is taken back: what came in under another count has to go.
    add column generation int not null default 0;
create index account_admin on account (id) where admin;
create index account_deactivated on account (id) where deactivated_at is not null;

update account set admin = true where id = (select id from account order by created_at, id limit 1);

-- One row. Nobody has signed up yet as long as it has no founder; of many who do so at once one can write it.
create table house (
    one     boolean primary key default true check (one),
    founder uuid references account
);
insert into house (founder) select (select id from account where admin);
