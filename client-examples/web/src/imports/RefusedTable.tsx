import { Table, type Column } from '../parts/Table';
import { NOTHING } from '../text/format';
import { useText } from '../text/language';
import type { Refused } from './send';

/** The first of what is told of single rows. */
export function RefusedTable({ label, rows, called }: { label: string; rows: readonly Refused[]; called: (column: string) => string }) {
  const { t, format, refused } = useText();
  const columns: Column<Refused>[] = [
    { key: 'row', head: t.imports.row, width: 3.5, figure: true, cell: (fault) => format.count(fault.row) },
    { key: 'column', head: t.imports.column, width: 7, cell: (fault) => (fault.column ? called(fault.column) : NOTHING) },
    { key: 'value', head: t.imports.value, width: 9, cell: (fault) => fault.value || NOTHING },
    { key: 'why', head: t.imports.why, width: 12, cell: refused },
  ];
  return <Table label={label} columns={columns} rows={rows} id={(fault) => String(rows.indexOf(fault))} height={24} stacked />;
}
