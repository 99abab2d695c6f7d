import { Panel } from '../parts/Page';
import { Table, type Column } from '../parts/Table';
import { NOTHING } from '../text/format';
import { useText } from '../text/language';
import type { Card } from './ClientPage';

type Row = Card['sales']['nodes'][number];

export function Sales({ client }: { client: Card }) {
  const { t, format } = useText();
  const products = (row: Row) => [...new Set(row.lines.map((line) => line.product.name))].join(', ');
  const columns: Column<Row>[] = [
    { key: 'date', head: t.client.date, width: 6.5, cell: (row) => format.date(row.soldOn) },
    { key: 'document', head: t.client.document, width: 8, plain: (row) => row.document, cell: (row) => <>{row.document}{row.isReturn && <span className="worse"> · {t.client.back}</span>}</> },
    { key: 'channel', head: t.client.channel, width: 8, wide: true, cell: (row) => (row.channel ? (t.enums.words[row.channel] ?? row.channel) : NOTHING) },
    { key: 'products', head: t.client.products, width: 22, wide: true, cell: products },
    { key: 'sum', head: t.client.sum, width: 7.5, figure: true, cell: (row) => format.money(row.revenue.amount, 2) },
    { key: 'margin', head: t.client.margin, width: 7.5, wide: true, figure: true, cell: (row) => format.money(row.margin.amount, 2) },
  ];
  return (
    <Panel title={t.client.sales}>
      {client.sales.nodes.length === 0 ? (
        <p className="inside muted">{t.client.noSales}</p>
      ) : (
        <Table label={`${client.name}: ${t.client.sales}`} columns={columns} rows={client.sales.nodes} id={(row) => row.id} total={client.sales.totalCount} />
      )}
    </Panel>
  );
}
