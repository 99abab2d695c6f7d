import { Link } from 'react-router';
import type { MemberOrder, MemberRowFragment, SortDirection } from '../gql/graphql';
import type { Column, Sorting } from '../parts/Table';
import { NOTHING, type Format } from '../text/format';
import type { Texts } from '../text/ru';
import type { ColumnKey } from './useColumns';

type Row = MemberRowFragment;
type Made = Omit<Column<Row>, 'key' | 'head'>;

/** Columns by which the server orders. */
const ORDERS: Partial<Record<ColumnKey, MemberOrder>> = { since: 'SINCE', amount: 'AMOUNT', lastPurchase: 'LAST_PURCHASE', debt: 'DEBT' };

interface Order {
  orderBy: MemberOrder;
  direction: SortDirection;
  press: (orderBy: MemberOrder) => void;
}

/** The client first, then what was chosen; a head by which members can be ordered does it when pressed. */
export function memberColumns(shown: ColumnKey[], t: Texts, format: Format, order: Order): Column<Row>[] {
  const text = (width: number, value: (row: Row) => string | null | undefined): Made => ({ width, cell: (row) => value(row) ?? NOTHING });
  const code = (width: number, value: (row: Row) => string | null | undefined): Made => ({ ...text(width, value), code: true });
  const made: Record<ColumnKey, Made> = {
    code: code(9.5, (row) => row.node.code),
    inn: code(8.5, (row) => row.node.inn),
    kind: text(7, (row) => row.node.kind && t.enums.kind[row.node.kind]),
    region: text(9, (row) => row.node.region),
    city: text(9, (row) => row.node.city),
    industry: text(11, (row) => row.node.industry),
    manager: text(9, (row) => row.node.manager?.name),
    phone: code(10.5, (row) => row.node.phone),
    email: text(13, (row) => row.node.email),
    registered: code(8, (row) => format.date(row.node.registeredAt)),
    since: code(8, (row) => format.date(row.since)),
    via: text(9, (row) => row.via && t.enums.via[row.via]),
    amount: { width: 8, figure: true, cell: (row) => format.money(row.amount?.amount, 2) },
    lastPurchase: code(8.5, (row) => format.date(row.lastPurchase)),
    debt: { width: 8, figure: true, cell: (row) => format.money(row.node.debt?.total.amount, 2) },
    overdue: { width: 8, figure: true, cell: (row) => format.money(row.node.debt?.overdue.amount, 2) },
  };
  const sort = (orderBy: MemberOrder | undefined): { sort?: Sorting } =>
    orderBy ? { sort: { now: orderBy === order.orderBy ? order.direction : null, press: () => order.press(orderBy) } } : {};
  return [
    { key: 'name', ...sort('NAME'), head: t.client.name, width: 15, plain: (row) => row.node.name, cell: (row) => <Link to={`/clients/${row.node.id}`}>{row.node.name}</Link> },
    ...shown.map((key) => ({ key, head: t.client.columns[key], ...made[key], ...sort(ORDERS[key]) })),
  ];
}
