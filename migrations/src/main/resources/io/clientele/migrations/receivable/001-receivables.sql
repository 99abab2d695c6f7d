--liquibase formatted sql

--changeset clientele:receivable-invoices
-- Lies by client, so that all facts of one client are read together. Amounts are with VAT, in the firm's currency.
create table receivable (
    id int not null,
    source varchar(32) not null,
    document varchar(120) not null,
    client_id int not null,
    issued_on date not null,
    due_on date not null,
    amount decimal(19, 4) not null,
    original_amount decimal(19, 4) null,
    currency char(3) not null,
    rate decimal(19, 8) not null,
    organization varchar(200) null,
    kind varchar(64) null,
    primary key (client_id, id),
    unique key receivable_number (id),
    unique key receivable_document (source, document),
    key receivable_issued (issued_on, id),
    key receivable_due (due_on, id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
--rollback drop table receivable;

--changeset clientele:receivable-payments
-- An amount below zero is a refund. The document is that of the invoice it closes, of the same source.
create table payment (
    id int not null,
    source varchar(32) not null,
    external_id varchar(100) not null,
    client_id int not null,
    paid_on date not null,
    document varchar(120) null,
    amount decimal(19, 4) not null,
    original_amount decimal(19, 4) null,
    currency char(3) not null,
    rate decimal(19, 8) not null,
    organization varchar(200) null,
    kind varchar(64) null,
    primary key (client_id, id),
    unique key payment_number (id),
    unique key payment_external (source, external_id),
    key payment_day (paid_on, id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
--rollback drop table payment;
