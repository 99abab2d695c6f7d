--liquibase formatted sql

--changeset clientele:report-schedules
-- Reports that are sent by mail. Formats, segments and recipients are lists, one after another.
create table report_schedule (
    id int not null auto_increment,
    name varchar(200) not null,
    kind varchar(32) not null,
    formats varchar(32) not null,
    language varchar(2) not null,
    chosen_period text null,
    segments text null,
    membership varchar(16) not null,
    cron varchar(100) not null,
    zone varchar(64) not null,
    recipients text not null,
    delivery varchar(16) not null,
    enabled boolean not null,
    stop_code varchar(64) null,
    stop_message varchar(500) null,
    next_run_at datetime(6) null,
    owner_id int not null,
    owner_name varchar(64) not null,
    created_at datetime(6) not null,
    updated_at datetime(6) not null,
    version bigint not null,
    primary key (id),
    key report_schedule_owner (owner_id, id),
    key report_schedule_next (next_run_at)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
--rollback drop table report_schedule;

--changeset clientele:report-schedule-runs
-- One for each time that a schedule came round; those that somebody asked for have no such time. The head is JSON.
create table report_schedule_run (
    job_id bigint not null,
    schedule_id int not null,
    due_at datetime(6) null,
    started_at datetime(6) not null,
    head mediumtext null,
    primary key (job_id),
    unique key report_schedule_run_due (schedule_id, due_at)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
--rollback drop table report_schedule_run;

--changeset clientele:report-letters
-- One for each recipient of a run; it waits as long as it has a next try.
create table report_letter (
    job_id bigint not null,
    recipient varchar(254) not null,
    attempts int not null,
    next_try_at datetime(6) null,
    sent_at datetime(6) null,
    error_code varchar(64) null,
    error_message text null,
    primary key (job_id, recipient),
    key report_letter_next (next_try_at)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
--rollback drop table report_letter;
