--liquibase formatted sql

--changeset clientele:sale-product-groups
create table product_group (
    id int not null,
    parent_id int not null,
    name varchar(200) not null,
    name_key varchar(200) not null,
    primary key (id),
    unique key product_group_name (parent_id, name_key)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
--rollback drop table product_group;

--changeset clientele:sale-products
create table product (
    id int not null,
    source varchar(32) not null,
    external_id varchar(100) not null,
    name varchar(400) not null,
    name_key varchar(400) not null,
    name_sort varbinary(1600) not null,
    type varchar(16) not null,
    group_id int null,
    article varchar(100) null,
    brand varchar(200) null,
    unit varchar(32) null,
    price decimal(19, 4) null,
    cost decimal(19, 4) null,
    vat_rate decimal(7, 4) null,
    active boolean not null,
    primary key (id),
    unique key product_external (source, external_id),
    key product_name (name_key(190)),
    key product_order (name_sort(255), id),
    key product_group (group_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
--rollback drop table product;

--changeset clientele:sale-documents
-- client_id 0 is "without a client". The totals are those of the lines, kept in the same transaction.
create table sale (
    id bigint not null,
    source varchar(32) not null,
    document varchar(120) not null,
    sold_at datetime(6) not null,
    sold_on date not null,
    client_id int not null,
    channel varchar(64) null,
    currency char(3) not null,
    rate decimal(19, 8) not null,
    manager_id int null,
    organization varchar(200) null,
    department varchar(200) null,
    return_of varchar(120) null,
    amount decimal(19, 4) not null,
    vat_amount decimal(19, 4) not null,
    cost decimal(19, 4) not null,
    quantity decimal(19, 4) not null,
    line_count int not null,
    is_return boolean not null,
    primary key (id),
    unique key sale_document (source, document),
    key sale_day (sold_on, client_id),
    key sale_moment (sold_at, id),
    key sale_client (client_id, sold_at, id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
--rollback drop table sale;

--changeset clientele:sale-lines
-- Amounts are in the firm's currency; client, day and return repeat the document's, for the index that answers product questions.
create table sale_line (
    sale_id bigint not null,
    line varchar(40) not null,
    product_id int not null,
    sold_on date not null,
    client_id int not null,
    is_return boolean not null,
    quantity decimal(19, 4) not null,
    amount decimal(19, 4) not null,
    vat_amount decimal(19, 4) not null,
    vat_rate decimal(7, 4) null,
    cost decimal(19, 4) not null,
    discount_amount decimal(19, 4) null,
    price decimal(19, 4) null,
    original_amount decimal(19, 4) null,
    primary key (sale_id, line),
    key sale_line_product (product_id, sold_on, client_id, quantity, amount, is_return)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
--rollback drop table sale_line;
