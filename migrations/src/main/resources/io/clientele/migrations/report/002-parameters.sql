--liquibase formatted sql

--changeset clientele:report-schedule-parameters
-- What was chosen for the kind of report, by name, in JSON; null is all as usual.
alter table report_schedule add column parameters text null;
--rollback alter table report_schedule drop column parameters;
