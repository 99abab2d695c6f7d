import { Link } from 'react-router';
import { Panel } from '../parts/Page';
import { Empty, Skeleton } from '../parts/States';
import { Table, type Column } from '../parts/Table';
import { useText } from '../text/language';
import type { SegmentAnswer } from './SegmentPage';

type Neighbour = NonNullable<SegmentAnswer['overlaps']>[number];

/** So many stand well in one matrix. */
const COMPARED = 20;

/** What this segment shares with the others, those first that share most. */
export function Neighbours({ segment, late }: { segment: SegmentAnswer; late: boolean }) {
  const { t } = useText();
  const rows = segment.overlaps;
  if (!rows) return <Panel>{late ? <Skeleton rows={8} /> : <Empty title={t.segment.neverTitle} hint={t.segment.neverHint} />}</Panel>;
  const compared = [segment.id, ...rows.map((row) => row.segment.id)].slice(0, COMPARED);
  return (
    <Panel title={t.segment.tabs.overlaps} aside={rows.length > 0 && <Link to={`/overlap?segments=${compared.join(',')}`}>{t.segment.matrix}</Link>}>
      {rows.length === 0 ? <Empty title={t.segment.noOverlap} /> : <NeighbourTable rows={rows} />}
    </Panel>
  );
}

function NeighbourTable({ rows }: { rows: readonly Neighbour[] }) {
  const { t, format } = useText();
  const percent = (share: string | null | undefined) => (share ? format.decimal(String(Number(share) * 100), 1) : format.decimal(null));
  const columns: Column<Neighbour>[] = [
    { key: 'with', head: t.segment.with, width: 14, plain: (row) => row.segment.name, cell: (row) => <Link to={`/segments/${row.segment.id}?tab=overlaps`}>{row.segment.name}</Link> },
    { key: 'both', head: t.segment.both, width: 6.5, figure: true, cell: ({ pair }) => format.count(pair.both) },
    { key: 'share', head: `${t.segment.share}, %`, width: 6.5, figure: true, cell: ({ pair }) => percent(pair.containmentAB) },
    { key: 'jaccard', head: `${t.segment.jaccard}, %`, width: 8, figure: true, cell: ({ pair }) => percent(pair.jaccard) },
    { key: 'lift', head: t.segment.lift, width: 5, figure: true, wide: true, cell: ({ pair }) => format.decimal(pair.lift, 2) },
    { key: 'revenue', head: `${t.segment.revenue}, ₽`, width: 9, figure: true, cell: ({ pair }) => format.money(pair.revenue.amount) },
    { key: 'margin', head: `${t.segment.margin}, ₽`, width: 9, figure: true, wide: true, cell: ({ pair }) => format.money(pair.margin.amount) },
  ];
  return <Table label={t.segment.tabs.overlaps} columns={columns} rows={rows} id={(row) => row.segment.id} />;
}
