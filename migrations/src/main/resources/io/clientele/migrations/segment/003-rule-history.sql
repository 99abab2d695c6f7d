--liquibase formatted sql

--changeset clientele:segment-rule-versions
-- What each segment's rule and forming method were; numbered by the version of the definition that made them so. Segments that
-- were there before begin with the rule they have; who changed it last was not kept.
create table segment_rule_version (
    segment_id int not null,
    number bigint not null,
    rule mediumtext null,
    forming varchar(16) not null,
    changed_by varchar(64) not null,
    changed_at datetime(6) not null,
    primary key (segment_id, number)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin
select id as segment_id, version as number, rule, forming, created_by as changed_by, updated_at as changed_at from segment;
--rollback drop table segment_rule_version;
