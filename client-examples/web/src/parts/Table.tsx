import { useEffect, useRef, type ReactNode } from 'react';
import { useText } from '../text/language';
import { saveCsv } from './csv';
import { JumpField } from './JumpField';
import { useEvenRows } from './useEvenRows';
import { useInSight } from './useInSight';
import { useMeasuredRows } from './useMeasuredRows';
import type { Sparse } from './useSparse';

export interface Sorting {
  now: 'ASCENDING' | 'DESCENDING' | null;
  press: () => void;
}

export interface Column<T> {
  key: string;
  head: string;
  /** In rem; columns share what is left in this proportion. */
  width: number;
  figure?: boolean;
  /** A code, number or date: never broken in two. */
  code?: boolean;
  /** Left out where there is no room, as on a phone. */
  wide?: boolean;
  /** Where a press on the head orders the rows by it. */
  sort?: Sorting;
  cell: (row: T, place: number) => ReactNode;
  /** What a file holds instead of the cell, when the cell is no text. */
  plain?: (row: T) => string;
}

interface TableProps<T> {
  label: string;
  columns: Column<T>[];
  rows: readonly T[];
  id: (row: T) => string;
  mark?: (row: T) => 'total' | 'group' | undefined;
  /** How many there are in all, when not all are here yet. */
  total?: number;
  /** Asks for more when the end comes near. */
  more?: () => void;
  /** Instead of `more`: a list of which any part may be asked for; its rows are of one height. */
  sparse?: Sparse<T>;
  /** In rem; taller tables scroll within themselves. */
  height?: number;
  /** On a phone each row is a small list, every cell under the name of its column. */
  stacked?: boolean;
  note?: ReactNode;
}

const VIRTUAL_FROM = 60;
/** In rem: what a column of words takes of a phone, that figures stand beside it in sight. */
const WORDS_ON_A_PHONE = 8.5;

/** A table that draws only the rows in sight; its header stays and its rows can be reached by keyboard. */
export function Table<T>({ label, columns, rows, id, mark, total, more, sparse, height = 34, stacked = false, note }: TableProps<T>) {
  const { t, format, language } = useText();
  const frame = useRef<HTMLDivElement>(null);
  const count = sparse?.total ?? rows.length;
  const whole = count <= VIRTUAL_FROM;
  const even = useEvenRows(frame, count, sparse !== undefined && !whole);
  const measured = useMeasuredRows(frame, count, sparse === undefined && !whole);
  const { places, above, below, to } = sparse ? even : measured;
  const last = places.at(-1) ?? 0;
  useEffect(() => {
    if (more && (whole || last >= rows.length - 20)) more();
  }, [more, whole, last, rows.length]);
  useInSight(places[0] ?? 0, last, whole ? undefined : sparse?.need);
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const narrowed = ({ width, figure, code }: Column<T>) => (sparse || figure || code ? width : Math.min(width, WORDS_ON_A_PHONE));
  const narrow = columns.reduce((sum, column) => sum + (column.wide ? 0 : narrowed(column)), 0);

  const line = (row: T, place: number) => (
    <tr key={id(row)} className={mark?.(row)} aria-rowindex={place + 2} data-index={place} ref={whole || sparse ? undefined : measured.measure}>
      {columns.map((column) => <Cell key={column.key} column={column} row={row} place={place} cut={sparse !== undefined && !whole} />)}
    </tr>
  );

  return (
    <>
      <div className={sparse && !whole ? 'table-frame even' : 'table-frame'} ref={frame} tabIndex={0} role="region" aria-label={label} style={{ '--table-height': `${height}rem`, '--table-width': `${width}rem`, '--table-narrow': `${narrow}rem` }}>
        <table className={stacked ? 'grid stacked' : 'grid'} aria-rowcount={(total ?? rows.length) + 1}>
          <colgroup>{columns.map((column) => <col key={column.key} className={column.wide ? 'only-wide' : undefined} style={{ '--column': `${column.width}rem`, '--column-narrow': `${narrowed(column)}rem` }} />)}</colgroup>
          <thead>
            <tr>{columns.map((column) => <Head key={column.key} className={classOf(column)} head={column.head} sort={column.sort} />)}</tr>
          </thead>
          <tbody>
            {!whole && above > 0 && <Spacer height={above} />}
            {whole
              ? rows.map(line)
              : places.map((place) => { const row = sparse ? sparse.at(place) : rows[place]; return row === undefined ? <Coming key={place} place={place} columns={columns.length} /> : line(row, place); })}
            {!whole && below > 0 && <Spacer height={below} />}
          </tbody>
        </table>
      </div>
      <div className="table-foot">
        <span>{note}{note && !sparse && total !== undefined && total > rows.length && ' · '}{!sparse && total !== undefined && total > rows.length && `${t.common.shown} ${format.count(rows.length)} ${t.common.of} ${format.count(total)}`}</span>
        {sparse && !whole && <JumpField total={sparse.total} jump={to} />}
        <button type="button" className="button quiet small" onClick={() => saveCsv(label, columns, sparse?.here ?? rows, language)}>{t.common.download}</button>
      </div>
    </>
  );
}

const SORTED = { ASCENDING: 'ascending', DESCENDING: 'descending' } as const;

function Head({ head, className, sort }: { head: string; className: string | undefined; sort: Sorting | undefined }) {
  if (!sort) return <th scope="col" className={className}>{head}</th>;
  return (
    <th scope="col" className={className} aria-sort={sort.now ? SORTED[sort.now] : 'none'}>
      <button type="button" className="sorter" onClick={sort.press}>{head} <span aria-hidden="true">{sort.now === null ? '↕' : sort.now === 'ASCENDING' ? '▲' : '▼'}</span></button>
    </th>
  );
}

const classOf = <T,>(column: Column<T>) => [column.figure && 'figure', column.code && 'code', column.wide && 'only-wide'].filter(Boolean).join(' ') || undefined;

/** A cell; one that is cut to a line tells the whole of it to a pointer that rests there. */
function Cell<T>({ column, row, place, cut }: { column: Column<T>; row: T; place: number; cut: boolean }) {
  const shown = column.cell(row, place);
  const text = cut ? column.plain?.(row) ?? (typeof shown === 'string' ? shown : undefined) : undefined;
  return <td className={classOf(column)} title={text} data-head={column.head}>{shown}</td>;
}

/** A row that is not here yet. */
const Coming = ({ place, columns }: { place: number; columns: number }) => (
  <tr aria-rowindex={place + 2} aria-busy="true"><td className="muted" colSpan={columns}>…</td></tr>
);

const Spacer = ({ height }: { height: number }) => (
  <tr className="spacer" aria-hidden="true"><td style={{ height }} /></tr>
);
