--liquibase formatted sql

--changeset clientele:exchange-batches
-- What each import landed, written in the transactions of its batches: the rows made and changed by those that are committed.
create table import_batch (
    job_id bigint not null,
    created bigint not null,
    changed bigint not null,
    primary key (job_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
--rollback drop table import_batch;

--changeset clientele:exchange-batch-rows
-- Imports whose every write is kept are followed; what became of each thing goes after 30 days.
alter table import_batch
    add column followed boolean not null default false,
    add column started_at datetime(6) null,
    add column undone_by varchar(64) null,
    add column undone_at datetime(6) null;
--rollback alter table import_batch drop column undone_at, drop column undone_by, drop column started_at, drop column followed;

--changeset clientele:exchange-rows
-- What an import made of each thing: what it was (null when it was not there), and the digest of what it became (null when gone).
create table import_row (
    job_id bigint not null,
    number int not null,
    type varchar(32) not null,
    thing_id bigint not null,
    thing_key varchar(120) not null,
    before_text mediumtext null,
    after_digest char(64) null,
    primary key (job_id, number)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
--rollback drop table import_row;

--changeset clientele:exchange-marks
-- How far each import came with its file: the rows taken in, how many of these landed or were known, the numbers of those that did not.
alter table import_batch
    add column taken_rows bigint not null default 0,
    add column taken_landed bigint not null default 0,
    add column taken_known bigint not null default 0,
    add column not_landed longblob null;
--rollback alter table import_batch drop column not_landed, drop column taken_known, drop column taken_landed, drop column taken_rows;
