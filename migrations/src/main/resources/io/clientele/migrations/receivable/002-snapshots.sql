--liquibase formatted sql

--changeset clientele:receivable-snapshots
-- The newest snapshot of each client's debt, by his external id in its source; the invoices and payments made of it lie with the others.
create table debt_snapshot (
    source varchar(32) not null,
    client varchar(100) not null,
    snapshot_on date not null,
    advance decimal(19, 4) not null,
    not_due decimal(19, 4) not null,
    overdue_1_7 decimal(19, 4) not null,
    overdue_8_30 decimal(19, 4) not null,
    overdue_31_60 decimal(19, 4) not null,
    overdue_61_90 decimal(19, 4) not null,
    overdue_over_90 decimal(19, 4) not null,
    primary key (source, client),
    key debt_snapshot_day (source, snapshot_on)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
--rollback drop table debt_snapshot;
