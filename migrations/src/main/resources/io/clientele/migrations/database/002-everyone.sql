--liquibase formatted sql

--changeset clientele:database-more-rooms
insert into data_version (room, version) values ('interaction', 0), ('receivable', 0);
--rollback delete from data_version where room in ('interaction', 'receivable');

--changeset clientele:database-changes-of-everyone
-- Whether a version may have changed answers about any client, not only about those it names; older rows are taken to have.
alter table data_change add column everyone boolean not null default true;
--rollback alter table data_change drop column everyone;
