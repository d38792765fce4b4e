-- Whether they have a page open themselves, or a program of theirs is connected by an access token. Of each there may be
-- a row. Nodes of the version before do not tell them apart: what they say is of people.
alter table presence
    add column in_person boolean not null default true,
    drop constraint presence_pkey,
    add primary key (account_id, node_id, in_person);
