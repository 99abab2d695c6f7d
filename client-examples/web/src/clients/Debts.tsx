import { Figures, Panel } from '../parts/Page';
import { Table, type Column } from '../parts/Table';
import { useText } from '../text/language';
import type { Card } from './ClientPage';

type Row = Card['receivables']['nodes'][number];

/** What he owes, how old it is, and the invoices that make it. */
export function Debts({ client }: { client: Card }) {
  const { t, format } = useText();
  const { debt } = client;
  const money = (value: { amount: string; currency: string } | null | undefined) => format.moneySigned(value?.amount, value?.currency);
  const columns: Column<Row>[] = [
    { key: 'document', head: t.client.document, width: 6.5, cell: (row) => row.document },
    { key: 'issued', head: t.client.issued, width: 6, wide: true, cell: (row) => format.date(row.issuedOn) },
    { key: 'due', head: t.client.due, width: 5.5, cell: (row) => format.date(row.dueOn) },
    { key: 'rest', head: t.client.rest, width: 6.5, figure: true, cell: (row) => format.money(row.remaining.amount, 2) },
    { key: 'overdue', head: t.client.overdueDays, width: 5, figure: true, plain: (row) => String(row.overdueDays), cell: (row) => <span className={row.overdueDays > 0 ? 'worse' : undefined}>{format.count(row.overdueDays)}</span> },
  ];
  return (
    <Panel title={t.client.debts}>
      <div className="inside stack">
        <Figures
          of={[
            [t.client.total, money(debt.total)],
            [t.client.overdueSum, money(debt.overdue)],
            [t.client.maxDays, format.count(debt.maxOverdueDays)],
            [t.client.limit, money(debt.creditLimit)],
            [t.client.advance, money(debt.advance)],
            [t.client.lastPayment, format.date(debt.lastPaymentOn)],
          ]}
        />
        {Number(debt.total.amount) > 0 && <Ageing client={client} />}
      </div>
      {client.receivables.nodes.length === 0 ? (
        <p className="inside muted">{t.client.noDebt}</p>
      ) : (
        <Table label={`${client.name}: ${t.client.debts}`} columns={columns} rows={client.receivables.nodes} id={(row) => row.id} total={client.receivables.totalCount} height={20} stacked />
      )}
    </Panel>
  );
}

function Ageing({ client }: { client: Card }) {
  const { t, format } = useText();
  const total = Number(client.debt.total.amount);
  const name = ({ fromDays, toDays }: Card['debt']['ageing'][number]) =>
    fromDays === null || fromDays === undefined ? t.client.notDue : toDays ? `${fromDays}–${toDays} ${t.client.days}` : `${t.client.more} ${fromDays - 1} ${t.client.days}`;
  return (
    <div>
      <h3>{t.client.ageing}</h3>
      <ul className="ageing">
        {client.debt.ageing.map((bucket) => (
          <li key={name(bucket)}>
            <span>{name(bucket)}</span>
            <span className="bar"><i style={{ width: `${(100 * Number(bucket.amount.amount)) / total}%` }} /></span>
            <span className="figure">{format.moneySigned(bucket.amount.amount, bucket.amount.currency)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
