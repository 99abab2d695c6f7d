import type { ClientField } from '../gql/graphql';
import { Panel } from '../parts/Page';
import { Table, type Column } from '../parts/Table';
import { NOTHING } from '../text/format';
import { useText } from '../text/language';
import type { Card } from './OfferView';
import { whyMissing } from './told';

interface Trait {
  field: ClientField;
  first: boolean;
  value: string;
  clients: number | null;
  lift: string | null;
}

/** Who the members are, against everybody. */
export function Traits({ who }: { who: Card['who'] }) {
  const { t, format } = useText();
  const rows = who.fields.flatMap(({ field, n, values, missing }): Trait[] =>
    missing || !values
      ? [{ field, first: true, value: missing ? whyMissing(missing, n, t, format) : NOTHING, clients: null, lift: null }]
      : values.map((one, place) => ({ ...one, field, first: place === 0 })),
  );
  const name = (field: ClientField) => t.offer.fields[field] ?? field;
  const value = (row: Trait) => (row.field === 'KIND' && row.clients !== null ? (t.enums.kind[row.value as keyof typeof t.enums.kind] ?? row.value) : row.value);
  const columns: Column<Trait>[] = [
    { key: 'field', head: t.offer.trait, width: 8, plain: (row) => name(row.field), cell: (row) => row.first && name(row.field) },
    { key: 'value', head: t.analysis.value, width: 14, cell: value },
    { key: 'clients', head: t.analysis.clients, width: 6, figure: true, cell: (row) => format.count(row.clients) },
    { key: 'percent', head: t.analysis.shareOf, width: 6, figure: true, cell: (row) => (row.clients === null ? NOTHING : format.share(row.clients, who.size)) },
    { key: 'lift', head: t.offer.times, width: 7, figure: true, cell: (row) => format.decimal(row.lift, 2) },
  ];
  const title = t.offer.whoTitle.replace('{size}', format.count(who.size)).replace('{base}', format.count(who.base));
  return <Panel title={title}><Table label={t.offer.trait} columns={columns} rows={rows} id={(row) => `${row.field} ${row.value}`} mark={(row) => (row.first ? 'group' : undefined)} /></Panel>;
}
