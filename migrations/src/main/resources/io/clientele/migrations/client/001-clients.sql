--liquibase formatted sql

--changeset clientele:client-managers
create table manager (
    id int not null,
    source varchar(32) not null,
    external_id varchar(100) null,
    name varchar(200) not null,
    name_key varchar(200) not null,
    primary key (id),
    unique key manager_external (source, external_id),
    key manager_name (name_key)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
--rollback drop table manager;

--changeset clientele:client-clients
-- id is dense and given out by the client room (last + 1), so that a set of clients is a small bitmap.
create table client (
    id int not null,
    source varchar(32) not null,
    external_id varchar(100) not null,
    code varchar(100) null,
    name varchar(400) not null,
    name_key varchar(400) not null,
    name_sort varbinary(1600) not null,
    full_name varchar(1000) null,
    kind varchar(16) null,
    inn varchar(20) null,
    kpp varchar(20) null,
    okved varchar(20) null,
    country varchar(100) null,
    region varchar(200) null,
    city varchar(200) null,
    address varchar(500) null,
    time_zone varchar(64) null,
    head_id int null,
    registered_at date null,
    email varchar(254) null,
    phone varchar(64) null,
    sex varchar(8) null,
    birth_date date null,
    education varchar(100) null,
    income decimal(19, 4) null,
    company_size int null,
    price_type varchar(100) null,
    price_tier varchar(100) null,
    discount_percent decimal(7, 4) null,
    payment_terms varchar(200) null,
    payment_method varchar(100) null,
    credit_limit decimal(19, 4) null,
    delivery_sector varchar(100) null,
    delivery_method varchar(100) null,
    lead_source varchar(100) null,
    stage_hint varchar(100) null,
    anonymous boolean not null,
    active boolean not null,
    archived boolean not null,
    erased boolean not null,
    created_at datetime(6) not null,
    updated_at datetime(6) not null,
    version bigint not null,
    primary key (id),
    unique key client_external (source, external_id),
    key client_name (name_sort(255), id),
    key client_name_key (name_key(150)),
    key client_region (region),
    key client_city (city),
    key client_registered (registered_at)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
--rollback drop table client;

--changeset clientele:client-industries
create table client_industry (
    client_id int not null,
    industry varchar(200) not null,
    primary key (client_id, industry),
    key client_industry_industry (industry, client_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
--rollback drop table client_industry;

--changeset clientele:client-own-managers
create table client_manager (
    client_id int not null,
    manager_id int not null,
    primary key (client_id, manager_id),
    key client_manager_manager (manager_id, client_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
--rollback drop table client_manager;

--changeset clientele:client-consents
create table client_consent (
    client_id int not null,
    channel varchar(16) not null,
    given_on date not null,
    primary key (client_id, channel),
    key client_consent_channel (channel, client_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
--rollback drop table client_consent;

--changeset clientele:client-categories
create table category (
    id int not null,
    code varchar(64) not null,
    code_key varchar(64) not null,
    name varchar(200) not null,
    primary key (id),
    unique key category_code (code_key)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
--rollback drop table category;

--changeset clientele:client-own-categories
create table client_category (
    client_id int not null,
    category_id int not null,
    primary key (client_id, category_id),
    key client_category_category (category_id, client_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
--rollback drop table client_category;

--changeset clientele:client-property-definitions
create table property_definition (
    id int not null,
    code varchar(64) not null,
    code_key varchar(64) not null,
    name varchar(200) not null,
    type varchar(16) not null,
    choices text null,
    version bigint not null,
    primary key (id),
    unique key property_definition_code (code_key)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
--rollback drop table property_definition;

--changeset clientele:client-properties
-- One row per value; a property with several choices has several rows, told apart by position.
create table client_property (
    client_id int not null,
    property_id int not null,
    position smallint not null,
    number_value decimal(19, 4) null,
    text_value varchar(500) null,
    date_value date null,
    primary key (client_id, property_id, position),
    key client_property_number (property_id, number_value, client_id),
    key client_property_text (property_id, text_value(150), client_id),
    key client_property_date (property_id, date_value, client_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
--rollback drop table client_property;

--changeset clientele:client-contact-persons
create table contact_person (
    id int not null,
    source varchar(32) not null,
    external_id varchar(100) not null,
    client_id int not null,
    name varchar(400) not null,
    position varchar(200) null,
    role varchar(100) null,
    sex varchar(8) null,
    email varchar(254) null,
    phone varchar(64) null,
    messenger varchar(100) null,
    birth_date date null,
    active boolean not null,
    primary key (id),
    unique key contact_person_external (source, external_id),
    key contact_person_client (client_id, id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
--rollback drop table contact_person;
