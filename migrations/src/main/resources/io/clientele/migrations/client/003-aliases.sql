--liquibase formatted sql

--changeset clientele:client-aliases
-- Clients that were merged into others, whose last winner they count as wherever they are named; their own rows keep their keys.
-- version is the client room's that merged them last.
create table client_alias (
    client_id int not null,
    winner_id int not null,
    version bigint not null,
    merged_by varchar(64) not null,
    merged_at datetime(6) not null,
    primary key (client_id),
    key client_alias_winner (winner_id, client_id),
    key client_alias_version (version)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
--rollback drop table client_alias;

--changeset clientele:client-heads
-- Whom a client heads is asked when he is merged.
alter table client add key client_head (head_id);
--rollback alter table client drop key client_head;
