--liquibase formatted sql

--changeset clientele:interaction-interactions
-- at is in UTC, on_day in the firm's zone. Keys are longer than their texts, because folding case may lengthen a text.
-- id is given out by the interaction room (last + 1).
create table interaction (
    id bigint not null,
    source varchar(32) not null,
    external_id varchar(100) not null,
    client_id int not null,
    contact_person_id int null,
    kind varchar(64) not null,
    kind_key varchar(192) not null,
    at datetime(6) not null,
    on_day date not null,
    direction varchar(8) null,
    channel varchar(64) null,
    channel_key varchar(192) null,
    outcome varchar(100) null,
    outcome_key varchar(300) null,
    product_id int null,
    document varchar(120) null,
    campaign varchar(200) null,
    score decimal(19, 4) null,
    subject varchar(1000) null,
    manager_id int null,
    next_contact_at date null,
    primary key (id),
    unique key interaction_external (source, external_id),
    key interaction_client (client_id, at, id),
    key interaction_moment (at, id),
    key interaction_kind (kind_key, on_day, client_id, channel_key, outcome_key, product_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
--rollback drop table interaction;
