-- Nodes that answer for who is connected to them, until when. Reckoned by the database's clock alone.
create table presence_lease (
    node_id uuid primary key,
    until   timestamptz not null
);

-- Who is connected to which node. The rows of a node without a lease mean nothing, and are taken out by another.
create table presence (
    account_id uuid not null references account,
    node_id    uuid not null,
    primary key (account_id, node_id)
);
create index presence_node on presence (node_id);

-- One row. Whoever changes who is there holds it: comings and goings have one order for all nodes, and a number in it.
create table presence_version (version bigint not null);
insert into presence_version values (0);
