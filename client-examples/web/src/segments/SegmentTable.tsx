import { Link } from 'react-router';
import type { SegmentsQuery } from '../gql/graphql';
import { Spark } from '../parts/Spark';
import { Table, type Column } from '../parts/Table';
import { NOTHING } from '../text/format';
import { useText } from '../text/language';
import { Status } from './Status';

type Row = SegmentsQuery['segments']['nodes'][number];

/** Versions come newest first; a trend reads from the left. */
const sizes = (row: Row) => row.history.nodes.map((version) => version.count).reverse();

const change = (row: Row): number | null => {
  const [now, before] = row.history.nodes;
  return now && before ? now.count - before.count : null;
};

export function SegmentTable({ segments, total, more }: { segments: readonly Row[]; total: number; more: (() => void) | undefined }) {
  const { t, format } = useText();
  const columns: Column<Row>[] = [
    {
      key: 'name', head: t.segments.name, width: 11.5, plain: (row) => row.name,
      cell: (row) => (
        <>
          <Link to={`/segments/${row.id}`}>{row.name}</Link>
          {row.family && <div className="muted">{row.family.name}</div>}
        </>
      ),
    },
    { key: 'size', head: t.segments.size, width: 5.2, figure: true, cell: (row) => format.count(row.memberCount) },
    { key: 'change', head: t.segments.change, width: 5.6, figure: true, plain: (row) => String(change(row) ?? ''), cell: (row) => <Change by={change(row)} /> },
    { key: 'trend', head: t.segments.trend, width: 7, wide: true, plain: () => '', cell: (row) => <Spark values={sizes(row)} label={t.segments.trend} /> },
    { key: 'state', head: t.segments.state, width: 8.5, plain: (row) => t.enums.status[row.status], cell: (row) => <Status status={row.status} refresh={row.lastRefresh} /> },
    {
      key: 'forming', head: t.segments.forming, width: 8.5, wide: true, plain: (row) => t.enums.forming[row.forming],
      cell: (row) => <>{t.enums.forming[row.forming]}<div className="muted">{t.enums.importance[row.importance]}</div></>,
    },
    { key: 'formed', head: t.segments.formed, width: 7, wide: true, cell: (row) => format.dateTime(row.lastRefresh?.startedAt) },
    { key: 'rule', head: t.segments.rule, width: 19, wide: true, cell: (row) => row.rule?.sentence ?? NOTHING },
  ];
  return <Table label={t.segments.title} columns={columns} rows={segments} id={(row) => row.id} total={total} more={more} height={60} />;
}

function Change({ by }: { by: number | null }) {
  const { format } = useText();
  if (by === null || by === 0) return <span className="muted">{by === null ? NOTHING : '0'}</span>;
  return <span className={by > 0 ? 'better' : 'worse'}>{by > 0 ? '▲' : '▼'} {format.signed(by)}</span>;
}
