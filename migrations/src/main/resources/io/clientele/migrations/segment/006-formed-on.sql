--liquibase formatted sql

--changeset clientele:segment-formed-on
-- The newest data that a segment was formed from, also when that changed nobody and so made no version: what was formed from older
-- data comes too late. Null when it never was formed.
alter table segment add column formed_on varchar(200) null;
update segment set formed_on = (
    select data_version from segment_version where segment_id = segment.id and cause <> 'PINS' order by number desc limit 1);
--rollback alter table segment drop column formed_on;
