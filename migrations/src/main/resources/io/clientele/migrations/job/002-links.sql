--liquibase formatted sql

--changeset clientele:job-used-links
-- Links to results that were used; each is good once. What has expired may go.
create table used_link (
    link_hash char(64) not null,
    expires_at datetime(6) not null,
    primary key (link_hash),
    key used_link_expiry (expires_at)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
--rollback drop table used_link;
