import { useCallback } from 'react';
import { Link } from 'react-router';
import { LazyChart } from '../graph/LazyChart';
import { comeAndGo } from '../graph/more';
import { sizeLine } from '../graph/options';
import type { Palette } from '../graph/palette';
import { Panel } from '../parts/Page';
import { Skeleton } from '../parts/States';
import { Table, type Column } from '../parts/Table';
import { useText } from '../text/language';
import type { SegmentAnswer } from './SegmentPage';

type Change = NonNullable<SegmentAnswer['changes']>['nodes'][number];
type Size = NonNullable<SegmentAnswer['sizes']>[number];

/** A figure of a step; before its first version nobody knows who was in a segment. */
const told = ({ known }: Size, figure: number) => (known ? figure : null);

/** The segment over the period: its size at the end of each month, and who came and went. */
export function Course({ segment }: { segment: SegmentAnswer }) {
  const { t, format } = useText();
  const { sizes, changes } = segment;
  if (!sizes || !changes) return <Panel><Skeleton rows={8} /></Panel>;
  const last = sizes.at(-1);
  const days = sizes[0] && last && <span className="muted">{format.days({ from: sizes[0].period.from, lastDay: last.period.lastDay })}</span>;
  return (
    <>
      {sizes.some((size) => size.known) ? (
        <div className="panels">
          <Panel title={t.segment.sizes} aside={days}><div className="inside"><Sizes sizes={sizes} /></div></Panel>
          <Panel title={t.segment.moves} aside={days}><div className="inside stack"><Moves sizes={sizes} /><p className="muted">{t.analysis.movesNote}</p></div></Panel>
        </div>
      ) : (
        <Panel title={t.segment.sizes}><p className="inside muted">{t.analysis.noMoves}. {t.analysis.noMovesHint}</p></Panel>
      )}
      <Panel title={t.segment.memberChanges} aside={days}>
        {changes.totalCount === 0 ? <p className="inside muted">{t.segment.noMemberChanges}</p> : <Changes name={segment.name} rows={changes.nodes} total={changes.totalCount} />}
      </Panel>
    </>
  );
}

function Sizes({ sizes }: { sizes: readonly Size[] }) {
  const { t, format } = useText();
  const option = useCallback((colours: Palette) => sizeLine(colours, sizes.map((size) => ({ name: format.month(size.period.from), value: told(size, size.count) })), format.count), [sizes, format]);
  return <LazyChart label={t.segment.sizes} height={13} option={option} />;
}

function Moves({ sizes }: { sizes: readonly Size[] }) {
  const { t, format } = useText();
  const option = useCallback(
    (colours: Palette) => comeAndGo(colours, sizes.map((size) => ({ name: format.month(size.period.from), entered: told(size, size.entered), left: told(size, size.left) })), { entered: t.segment.entered, left: t.segment.left }, format.count),
    [sizes, format, t],
  );
  return <LazyChart label={t.segment.moves} height={13} option={option} />;
}

function Changes({ name, rows, total }: { name: string; rows: readonly Change[]; total: number }) {
  const { t, format } = useText();
  const word = (row: Change) => t.segment.moved[row.kind];
  const columns: Column<Change>[] = [
    { key: 'day', head: t.segment.when, width: 7, code: true, cell: (row) => format.date(row.businessDate) },
    { key: 'client', head: t.client.name, width: 18, plain: (row) => row.client.name, cell: (row) => <Link to={`/clients/${row.client.id}`}>{row.client.name}</Link> },
    { key: 'kind', head: t.segment.move, width: 8, plain: word, cell: (row) => <span className={row.kind === 'ENTERED' ? 'better' : 'worse'}>{row.kind === 'ENTERED' ? '▲' : '▼'} {word(row)}</span> },
    { key: 'cause', head: t.segment.cause, width: 13, wide: true, cell: (row) => t.enums.cause[row.cause] },
    { key: 'version', head: t.segment.version, width: 5, wide: true, figure: true, cell: (row) => format.count(row.version) },
  ];
  return <Table label={`${name}: ${t.segment.memberChanges}`} columns={columns} rows={rows} id={(row) => `${row.version}-${row.kind}-${row.client.id}`} total={total} />;
}
