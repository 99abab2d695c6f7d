--liquibase formatted sql

--changeset clientele:segment-refresh-codes
-- The code of why a refresh failed, by which callers say it in their own language; null of what failed before.
alter table segment_refresh add column error_code varchar(64) null;
--rollback alter table segment_refresh drop column error_code;
