--liquibase formatted sql

--changeset clientele:exchange-mappings
-- What the headers of somebody's files stand for, as JSON from header to column; an empty column is left aside.
create table import_mapping (
    kind varchar(32) not null,
    name_key varchar(100) not null,
    name varchar(100) not null,
    columns_json text not null,
    saved_by varchar(64) not null,
    saved_at datetime(6) not null,
    primary key (kind, name_key)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
--rollback drop table import_mapping;
