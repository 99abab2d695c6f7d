import { Link } from 'react-router';
import type { FiguresFragment } from '../gql/graphql';
import { Table, type Column } from '../parts/Table';
import { useText } from '../text/language';
import type { Counting, Sales } from './SalesView';

interface Line {
  id: string;
  name: string;
  figures: FiguresFragment;
  mark?: 'group' | 'total';
  link: boolean;
}

/** A row per segment; below, the rows that add up to the company. */
export function SalesTable({ sales, counting }: { sales: Sales; counting: Counting }) {
  const { t, format } = useText();
  const lines: Line[] = sales.segments.map((one) => ({ id: one.segment.id, name: one.segment.name, figures: one[counting], link: true }));
  lines.sort((a, b) => Number(b.figures.revenue.amount) - Number(a.figures.revenue.amount));
  lines.push({ id: 'distinct', name: t.analysis.distinct, figures: sales.distinct, mark: 'group', link: false }, { id: 'outside', name: t.analysis.outside, figures: sales.outside, link: false });
  if (sales.withoutClient) lines.push({ id: 'without', name: t.analysis.withoutClient, figures: sales.withoutClient, link: false });
  lines.push({ id: 'company', name: t.analysis.company, figures: sales.company, mark: 'total', link: false });

  const whole = counting === 'fractional' ? 1 : 0;
  const money = (key: 'revenue' | 'netRevenue' | 'cost' | 'margin', head: string): Column<Line> => ({ key, head, width: 7.4, figure: true, cell: (row) => format.money(row.figures[key].amount) });
  const columns: Column<Line>[] = [
    { key: 'name', head: t.analysis.segment, width: 13, plain: (row) => row.name, cell: (row) => (row.link ? <Link to={`/segments/${row.id}?tab=sales`}>{row.name}</Link> : row.name) },
    { key: 'clients', head: t.analysis.buyers, width: 6.4, figure: true, cell: (row) => format.decimal(row.figures.clients, whole) },
    money('revenue', t.analysis.revenue),
    money('netRevenue', t.analysis.net),
    money('cost', t.analysis.cost),
    money('margin', t.analysis.margin),
    { key: 'percent', head: t.analysis.marginPercent, width: 6.9, figure: true, cell: (row) => format.share(Number(row.figures.margin.amount), Number(row.figures.netRevenue.amount)) },
    { key: 'orders', head: t.analysis.orders, width: 5.8, figure: true, cell: (row) => format.decimal(row.figures.orders, whole) },
    { key: 'average', head: t.analysis.average, width: 6.2, figure: true, cell: (row) => format.decimal(Number(row.figures.orders) > 0 ? String(Number(row.figures.revenue.amount) / Number(row.figures.orders)) : null) },
    { key: 'share', head: t.analysis.share, width: 5.4, figure: true, cell: (row) => format.share(Number(row.figures.revenue.amount), Number(sales.company.revenue.amount)) },
  ];
  return <Table label={t.analysis.tabs.sales} columns={columns} rows={lines} id={(row) => row.id} mark={(row) => row.mark} height={60} />;
}
