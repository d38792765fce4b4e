-- Which of two tellings about a position is the later one: they may overtake each other on the way from two nodes.
alter table read_position add column version bigint not null default 0;
