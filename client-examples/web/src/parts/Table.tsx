import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type ReactNode } from 'react';
import { useText } from '../text/language';
import { saveCsv } from './csv';

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
  /** In rem; taller tables scroll within themselves. */
  height?: number;
  note?: ReactNode;
}

const ROW_HEIGHT = 33;
const VIRTUAL_FROM = 60;

/** A table that draws only the rows in sight; its header stays and its rows can be reached by keyboard. */
export function Table<T>({ label, columns, rows, id, mark, total, more, height = 34, note }: TableProps<T>) {
  const { t, format, language } = useText();
  const frame = useRef<HTMLDivElement>(null);
  // eslint-disable-next-line react-hooks/incompatible-library -- the virtualizer's functions are used here only
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    enabled: rows.length > VIRTUAL_FROM,
  });
  const whole = rows.length <= VIRTUAL_FROM;
  const items = whole ? null : virtual.getVirtualItems();
  const last = items?.at(-1)?.index ?? 0;
  useEffect(() => {
    if (more && (whole || last >= rows.length - 20)) more();
  }, [more, whole, last, rows.length]);
  const above = items?.[0]?.start ?? 0;
  const below = items ? virtual.getTotalSize() - (items.at(-1)?.end ?? 0) : 0;
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const narrow = columns.reduce((sum, column) => sum + (column.wide ? 0 : column.width), 0);

  const line = (row: T, place: number) => (
    <tr key={id(row)} className={mark?.(row)} aria-rowindex={place + 2} data-index={place} ref={whole ? undefined : virtual.measureElement}>
      {columns.map((column) => (
        <td key={column.key} className={classOf(column)}>{column.cell(row, place)}</td>
      ))}
    </tr>
  );

  return (
    <>
      <div className="table-frame" ref={frame} tabIndex={0} role="region" aria-label={label} style={{ '--table-height': `${height}rem`, '--table-width': `${width}rem`, '--table-narrow': `${narrow}rem` }}>
        <table className="grid" aria-rowcount={(total ?? rows.length) + 1}>
          <colgroup>{columns.map((column) => <col key={column.key} className={column.wide ? 'only-wide' : undefined} style={{ width: `${column.width}rem` }} />)}</colgroup>
          <thead>
            <tr>{columns.map((column) => <th key={column.key} scope="col" className={classOf(column)}>{column.head}</th>)}</tr>
          </thead>
          <tbody>
            {above > 0 && <Spacer height={above} />}
            {items
              ? items.map((item) => { const row = rows[item.index]; return row === undefined ? null : line(row, item.index); })
              : rows.map(line)}
            {below > 0 && <Spacer height={below} />}
          </tbody>
        </table>
      </div>
      <div className="table-foot">
        <span>{note}{total !== undefined && total > rows.length && ` ${t.common.shown} ${format.count(rows.length)} ${t.common.of} ${format.count(total)}`}</span>
        <button type="button" className="button quiet small" onClick={() => saveCsv(label, columns, rows, language)}>{t.common.download}</button>
      </div>
    </>
  );
}

const classOf = <T,>(column: Column<T>) => [column.figure && 'figure', column.code && 'code', column.wide && 'only-wide'].filter(Boolean).join(' ') || undefined;

const Spacer = ({ height }: { height: number }) => (
  <tr className="spacer" aria-hidden="true"><td style={{ height }} /></tr>
);
