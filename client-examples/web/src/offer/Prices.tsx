import { Panel } from '../parts/Page';
import { Empty } from '../parts/States';
import { Table, type Column } from '../parts/Table';
import { NOTHING } from '../text/format';
import { useText } from '../text/language';
import type { Card } from './OfferView';
import { whyMissing } from './told';

type Price = Card['price'];
type Row = NonNullable<Card['channel']['channels']>[number];

interface Told {
  key: string;
  name: string;
  n: number;
  /** Its quartiles; null for a figure of one number. */
  values: [string, string, string] | null;
  value?: string | null;
  missing: string | null;
}

/** At which prices they buy, and through what they are reached. */
export function Prices({ price, channel }: { price: Price; channel: Card['channel'] }) {
  const { t, format } = useText();
  return (
    <>
      <Panel title={t.offer.prices}><PriceTable price={price} /></Panel>
      <Panel title={t.offer.channels}>
        {channel.missing ? <Empty title={whyMissing(channel.missing, channel.n, t, format)} /> : (channel.channels ?? []).length === 0 ? <Empty title={t.offer.noChannel} /> : <Channels channels={channel.channels ?? []} />}
      </Panel>
    </>
  );
}

function PriceTable({ price }: { price: Price }) {
  const { t, format } = useText();
  const quartiles = (name: string, told: Price['paid']): Told => ({
    key: name, name, n: told.n, missing: told.missing ? whyMissing(told.missing, told.n, t, format) : null,
    values: told.missing ? null : [format.decimal(told.lower, 1), format.decimal(told.median, 1), format.decimal(told.upper, 1)],
  });
  const single = (name: string, told: Price['averageOrder'], decimals: number): Told => ({
    key: name, name, n: told.n, missing: told.missing ? whyMissing(told.missing, told.n, t, format) : null,
    values: null, value: told.missing ? null : format.decimal(told.value, decimals),
  });
  const rows = [quartiles(t.offer.paid, price.paid), single(t.offer.discounted, price.discounted, 1), quartiles(t.offer.discount, price.discount), single(t.offer.averageOrder, price.averageOrder, 0)];
  const columns: Column<Told>[] = [
    { key: 'name', head: t.offer.figure, width: 14, plain: (row) => row.name, cell: (row) => <>{row.name}{row.missing && <small className="muted"> · {row.missing}</small>}</> },
    { key: 'lower', head: t.offer.lower, width: 6, wide: true, figure: true, cell: (row) => row.values?.[0] ?? NOTHING },
    { key: 'median', head: t.offer.median, width: 6, figure: true, cell: (row) => row.values?.[1] ?? NOTHING },
    { key: 'upper', head: t.offer.upper, width: 6, wide: true, figure: true, cell: (row) => row.values?.[2] ?? NOTHING },
    { key: 'value', head: t.offer.value, width: 6, figure: true, cell: (row) => row.value ?? NOTHING },
    { key: 'n', head: t.offer.observations, width: 6, figure: true, cell: (row) => format.count(row.n) },
  ];
  return <Table label={t.offer.prices} columns={columns} rows={rows} id={(row) => row.key} stacked note={t.offer.pricesNote} />;
}

function Channels({ channels }: { channels: Row[] }) {
  const { t, format } = useText();
  const name = (row: Row) => (row.channel ? (t.enums.words[row.channel] ?? row.channel) : t.offer.unnamed);
  const columns: Column<Row>[] = [
    { key: 'channel', head: t.client.channel, width: 8, cell: name },
    { key: 'clients', head: t.analysis.clients, width: 6, wide: true, figure: true, cell: (row) => format.count(row.clients) },
    { key: 'interactions', head: t.client.interactions, width: 7, wide: true, figure: true, cell: (row) => format.count(row.interactions) },
    { key: 'conversion', head: t.offer.conversion, width: 6, figure: true, cell: (row) => format.share(row.responses, row.clients) },
    { key: 'orders', head: t.overlap.orders, width: 6, figure: true, cell: (row) => format.count(row.orders) },
    { key: 'revenue', head: t.analysis.revenue, width: 8, figure: true, cell: (row) => format.money(row.revenue.amount) },
  ];
  return <Table label={t.offer.channels} columns={columns} rows={channels} id={(row) => row.channel ?? ''} />;
}
