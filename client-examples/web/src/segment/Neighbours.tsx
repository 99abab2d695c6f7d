import { Link } from 'react-router';
import { useQuery } from 'urql';
import type { OverlapQuery as Answer } from '../gql/graphql';
import { OverlapQuery } from '../overlap/overlap.query';
import { Panel } from '../parts/Page';
import { Empty, Failure, Skeleton } from '../parts/States';
import { Table, type Column } from '../parts/Table';
import { useText } from '../text/language';
import { periodOr, USUAL_PERIOD } from '../url/period';
import { useChoice } from '../url/urlState';
import { NeighboursQuery } from './segment.query';
import type { SegmentAnswer } from './SegmentPage';

type Pair = NonNullable<Answer['segmentOverlap']>['pairs']['nodes'][number];

/** What this segment shares with the others. */
export function Neighbours({ segment }: { segment: SegmentAnswer }) {
  const { t } = useText();
  const [period] = useChoice('period', USUAL_PERIOD);
  const [{ data: list }] = useQuery({ query: NeighboursQuery });
  const ids = [segment.id, ...(list?.segments.nodes ?? []).map((other) => other.id).filter((id) => id !== segment.id)];
  const [{ data, error }, again] = useQuery({
    query: OverlapQuery,
    pause: ids.length < 2,
    variables: { segments: ids, period: periodOr(period), pairs: 100, withCombinations: false, mode: 'EXCLUSIVE' },
  });
  if (list && ids.length < 2) return <Panel><Empty title={t.segment.noOverlap} /></Panel>;
  if (error && !data) return <Panel><Failure error={error} again={() => again()} /></Panel>;
  if (!data?.segmentOverlap) return <Panel><Skeleton rows={8} /></Panel>;
  const { segments, pairs } = data.segmentOverlap;
  const rows = pairs.nodes.filter((pair) => (pair.a === segment.id || pair.b === segment.id) && pair.both > 0);
  return (
    <Panel title={t.segment.tabs.overlaps} aside={<Link to={`/overlap?segments=${ids.join(',')}`}>{t.segment.matrix}</Link>}>
      {rows.length === 0 ? <Empty title={t.overlap.noShared} /> : <PairTable self={segment.id} names={new Map(segments.map((one) => [one.id, one.name]))} rows={rows} />}
    </Panel>
  );
}

function PairTable({ self, names, rows }: { self: string; names: Map<string, string>; rows: Pair[] }) {
  const { t, format } = useText();
  const other = (row: Pair) => (row.a === self ? row.b : row.a);
  const columns: Column<Pair>[] = [
    { key: 'with', head: t.segment.with, width: 14, plain: (row) => names.get(other(row)) ?? '', cell: (row) => <Link to={`/segments/${other(row)}`}>{names.get(other(row))}</Link> },
    { key: 'both', head: t.segment.both, width: 7, figure: true, cell: (row) => format.count(row.both) },
    { key: 'share', head: `${t.segment.share}, %`, width: 8, figure: true, cell: (row) => percent(row.a === self ? row.containmentAB : row.containmentBA) },
    { key: 'jaccard', head: `${t.segment.jaccard}, %`, width: 8, figure: true, cell: (row) => percent(row.jaccard) },
    { key: 'lift', head: t.segment.lift, width: 5, figure: true, cell: (row) => format.decimal(row.lift, 2) },
    { key: 'revenue', head: `${t.segment.revenue}, ₽`, width: 9, figure: true, cell: (row) => format.money(row.revenue.amount) },
  ];
  const percent = (share: string | null | undefined) => (share ? format.decimal(String(Number(share) * 100), 1) : format.decimal(null));
  return <Table label={t.segment.tabs.overlaps} columns={columns} rows={rows} id={(row) => other(row)} />;
}
