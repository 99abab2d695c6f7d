--liquibase formatted sql

--changeset clientele:job-long-summaries
-- Of a file of hundreds of columns with warnings and rejected rows there is more to tell than 64 KB hold.
alter table job modify column summary mediumtext null;
--rollback alter table job modify column summary text null;
