--liquibase formatted sql

--changeset clientele:access-accounts
create table account (
    id int not null auto_increment,
    username varchar(64) not null,
    display_name varchar(200) not null,
    password_hash varchar(200) not null,
    role varchar(16) not null,
    manager_id int null,
    active boolean not null,
    created_at datetime(6) not null,
    version bigint not null,
    primary key (id),
    unique key account_username (username)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
--rollback drop table account;

--changeset clientele:access-refresh-tokens
create table refresh_token (
    token_hash char(64) not null,
    account_id int not null,
    expires_at datetime(6) not null,
    primary key (token_hash),
    key refresh_token_account (account_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
--rollback drop table refresh_token;

--changeset clientele:access-secrets
-- Random keys for tokens and cursors, made at the first start and shared by all nodes.
create table secret (
    name varchar(32) not null,
    value varbinary(64) not null,
    primary key (name)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
--rollback drop table secret;

--changeset clientele:access-audit
create table audit_event (
    id bigint not null auto_increment,
    at datetime(6) not null,
    username varchar(64) not null,
    action varchar(64) not null,
    subject varchar(200) null,
    detail text null,
    primary key (id),
    key audit_event_at (at)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
--rollback drop table audit_event;

--changeset clientele:access-idempotency
-- What a repeated mutation answered the first time.
create table idempotency_key (
    username varchar(64) not null,
    operation varchar(64) not null,
    token varchar(100) not null,
    result bigint not null,
    created_at datetime(6) not null,
    primary key (username, operation, token)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
--rollback drop table idempotency_key;
