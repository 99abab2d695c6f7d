--liquibase formatted sql

--changeset clientele:segment-segments
create table segment (
    id int not null auto_increment,
    name varchar(200) not null,
    name_key varchar(200) not null,
    description text null,
    forming varchar(16) not null,
    rule mediumtext null,
    importance varchar(16) not null,
    priority int not null,
    include_inactive boolean not null,
    cron varchar(100) null,
    zone varchar(64) null,
    next_refresh_at datetime(6) null,
    created_by varchar(64) not null,
    created_at datetime(6) not null,
    updated_at datetime(6) not null,
    version bigint not null,
    primary key (id),
    unique key segment_name (name_key)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
--rollback drop table segment;

--changeset clientele:segment-versions
-- How a segment's membership came to be; entered and left are kept for ever, whole member bitmaps are keyframes.
create table segment_version (
    segment_id int not null,
    number int not null,
    rule mediumtext null,
    data_version varchar(200) not null,
    business_date date not null,
    cause varchar(16) not null,
    published_by varchar(64) null,
    started_at datetime(6) not null,
    published_at datetime(6) not null,
    duration_ms bigint not null,
    member_count int not null,
    entered_count int not null,
    left_count int not null,
    keyframe boolean not null,
    primary key (segment_id, number),
    key segment_version_day (segment_id, business_date, number)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
--rollback drop table segment_version;

--changeset clientele:segment-version-bitmaps
-- Portable Roaring bitmaps, split by 2^20 clients so that no blob passes 4 MiB.
create table segment_version_bitmap (
    segment_id int not null,
    number int not null,
    kind varchar(8) not null,
    part int not null,
    bitmap mediumblob not null,
    primary key (segment_id, number, kind, part)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
--rollback drop table segment_version_bitmap;

--changeset clientele:segment-pins
create table segment_pin (
    segment_id int not null,
    number int not null,
    direction varchar(4) not null,
    clients mediumblob not null,
    pinned_by varchar(64) not null,
    pinned_at datetime(6) not null,
    reason varchar(500) null,
    primary key (segment_id, number)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
--rollback drop table segment_pin;

--changeset clientele:segment-refreshes
-- The last refresh of a segment, also when it failed or changed nothing and so made no version.
create table segment_refresh (
    segment_id int not null,
    started_at datetime(6) not null,
    duration_ms bigint not null,
    cause varchar(16) not null,
    error text null,
    entered_count int null,
    left_count int null,
    primary key (segment_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
--rollback drop table segment_refresh;
