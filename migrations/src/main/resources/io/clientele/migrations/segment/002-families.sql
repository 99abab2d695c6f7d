--liquibase formatted sql

--changeset clientele:segment-families
-- One segment per value of an axis, and one for all others: together they hold everybody once. The axis is the text of a criterion.
create table segment_family (
    id int not null auto_increment,
    name varchar(100) not null,
    name_key varchar(100) not null,
    axis text not null,
    forming varchar(16) not null,
    cron varchar(100) null,
    zone varchar(64) null,
    most_values int not null,
    language varchar(2) not null,
    created_by varchar(64) not null,
    created_at datetime(6) not null,
    version bigint not null,
    primary key (id),
    unique key segment_family_name (name_key)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
--rollback drop table segment_family;

--changeset clientele:segment-own-families
alter table segment
    add column family_id int null,
    add column family_value varchar(500) null,
    add key segment_of_family (family_id);
--rollback alter table segment drop key segment_of_family, drop column family_value, drop column family_id;
