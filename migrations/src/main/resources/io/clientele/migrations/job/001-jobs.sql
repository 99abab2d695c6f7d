--liquibase formatted sql

--changeset clientele:job-jobs
create table job (
    id bigint not null auto_increment,
    kind varchar(32) not null,
    status varchar(16) not null,
    created_by int null,
    parameters text not null,
    done bigint not null,
    total bigint null,
    created_at datetime(6) not null,
    started_at datetime(6) null,
    finished_at datetime(6) null,
    cancel_requested boolean not null,
    error_code varchar(64) null,
    error_message text null,
    summary text null,
    result_file varchar(200) null,
    result_name varchar(200) null,
    result_size bigint null,
    result_sha256 char(64) null,
    result_rows bigint null,
    primary key (id),
    key job_creator (created_by, id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
--rollback drop table job;

--changeset clientele:job-scheduled-tasks
-- The table of db-scheduler, as its documentation gives it for MySQL.
create table scheduled_tasks (
    task_name varchar(100) not null,
    task_instance varchar(100) not null,
    task_data blob null,
    execution_time timestamp(6) not null,
    picked boolean not null,
    picked_by varchar(50) null,
    last_success timestamp(6) null,
    last_failure timestamp(6) null,
    consecutive_failures int null,
    last_heartbeat timestamp(6) null,
    version bigint not null,
    priority smallint null,
    state varchar(50) null,
    primary key (task_name, task_instance),
    key scheduled_tasks_execution_time (execution_time),
    key scheduled_tasks_last_heartbeat (last_heartbeat),
    key scheduled_tasks_priority (priority desc, execution_time asc)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
--rollback drop table scheduled_tasks;
