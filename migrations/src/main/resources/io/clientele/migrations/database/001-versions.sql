--liquibase formatted sql

--changeset clientele:database-versions
-- One counter per room; a writer's first statement raises it, which also makes writers of a room wait for each other.
create table data_version (
    room varchar(32) not null,
    version bigint not null,
    primary key (room)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
--rollback drop table data_version;

--changeset clientele:database-version-rooms
insert into data_version (room, version) values ('client', 0), ('sale', 0), ('segment', 0), ('membership', 0);
--rollback delete from data_version;

--changeset clientele:database-changes
-- What a version touched: columns, cached leaves and other nodes follow these rows, never ids.
create table data_change (
    room varchar(32) not null,
    version bigint not null,
    from_day date null,
    to_day date null,
    clients mediumblob not null,
    changed_at datetime(6) not null,
    primary key (room, version)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
--rollback drop table data_change;
