--liquibase formatted sql

--changeset clientele:client-contact-categories
-- What belongs to a contact person stands beside his client, so that questions about clients need no join.
create table contact_category (
    contact_id int not null,
    category_id int not null,
    client_id int not null,
    primary key (contact_id, category_id),
    key contact_category_category (category_id, contact_id),
    key contact_category_client (client_id, category_id, contact_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
--rollback drop table contact_category;

--changeset clientele:client-contact-properties
create table contact_property (
    contact_id int not null,
    property_id int not null,
    position smallint not null,
    client_id int not null,
    number_value decimal(19, 4) null,
    text_value varchar(500) null,
    date_value date null,
    primary key (contact_id, property_id, position),
    key contact_property_number (property_id, number_value, contact_id),
    key contact_property_text (property_id, text_value(150), contact_id),
    key contact_property_date (property_id, date_value, contact_id),
    key contact_property_client (client_id, property_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
--rollback drop table contact_property;

--changeset clientele:client-contact-consents
create table contact_consent (
    contact_id int not null,
    channel varchar(16) not null,
    client_id int not null,
    given_on date not null,
    primary key (contact_id, channel),
    key contact_consent_channel (channel, contact_id),
    key contact_consent_client (client_id, channel, contact_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
--rollback drop table contact_consent;

--changeset clientele:client-managers-gone
-- A manager who left stays, so that his id is given to nobody else and sales keep his name.
alter table manager add column gone boolean not null default false;
--rollback alter table manager drop column gone;
