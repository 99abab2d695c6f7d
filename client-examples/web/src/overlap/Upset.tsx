import { useCallback, useMemo } from 'react';
import { LazyChart } from '../graph/LazyChart';
import type { Palette } from '../graph/palette';
import { Empty } from '../parts/States';
import { Table, type Column } from '../parts/Table';
import { useText } from '../text/language';
import type { Overlap } from './Answer';
import { inOrder, MOST_COLUMNS } from './shares';
import { upsetOption } from './upsetOption';

type Group = NonNullable<Overlap['intersections']>[number];
const ROW_REM = 1.6;
const ROOM = 210;
/** A phone shows more combinations beside shorter names. */
const ROOM_ON_A_PHONE = 140;
const COLUMN_REM = 1.6;

/** Combinations by size, with what they bought; the same figures as a table beneath. */
export function Upset({ overlap, press }: { overlap: Overlap; press: (ids: string[]) => void }) {
  const { t, format } = useText();
  const rows = overlap.segments;
  const all = useMemo(() => inOrder(overlap.intersections ?? [], rows.map((row) => row.id)), [overlap, rows]);
  const drawn = useMemo(() => all.slice(0, MOST_COLUMNS), [all]);
  const option = useCallback(
    (colours: Palette) => upsetOption(colours, rows, drawn, { room: matchMedia('(max-width: 40rem)').matches ? ROOM_ON_A_PHONE : ROOM, clients: t.overlap.clientsAxis, revenue: t.overlap.revenueAxis, count: format.count, amount: format.moneyShort }),
    [rows, drawn, t, format],
  );
  const pressed = useCallback((place: number) => { const group = drawn[place]; if (group) press([...group.segments]); }, [drawn, press]);
  if (all.length === 0) return <Empty title={t.overlap.noShared} />;
  return (
    <>
      <div className="inside wide-chart" style={{ '--chart-width': `${ROOM_ON_A_PHONE / 16 + drawn.length * COLUMN_REM}rem` }} tabIndex={0} role="region" aria-label={t.overlap.upset}>
        <LazyChart label={t.overlap.upset} height={21 + rows.length * ROW_REM} option={option} press={pressed} />
        {all.length > drawn.length && <p className="chart-note">{t.overlap.top.replace('{n}', format.count(drawn.length)).replace('{all}', format.count(all.length))}</p>}
      </div>
      <Groups groups={all} names={new Map(rows.map((row) => [row.id, row.name]))} press={press} />
    </>
  );
}

function Groups({ groups, names, press }: { groups: Group[]; names: Map<string, string>; press: (ids: string[]) => void }) {
  const { t, format } = useText();
  const name = (row: Group) => row.segments.map((id) => names.get(id)).join(' ∩ ');
  const columns: Column<Group>[] = [
    { key: 'name', head: t.overlap.combination, width: 20, plain: name, cell: (row) => <button type="button" className="link" onClick={() => press([...row.segments])}>{name(row)}</button> },
    { key: 'clients', head: t.overlap.clients, width: 6, figure: true, cell: (row) => format.count(row.clients.totalCount) },
    { key: 'revenue', head: t.analysis.revenue, width: 8, figure: true, cell: (row) => format.money(row.revenue.amount) },
    { key: 'margin', head: t.analysis.margin, width: 8, figure: true, cell: (row) => format.money(row.margin.amount) },
    { key: 'orders', head: t.overlap.orders, width: 6, figure: true, cell: (row) => format.count(row.orders) },
  ];
  return <Table label={t.overlap.upset} columns={columns} rows={groups} id={(row) => row.segments.join()} />;
}
