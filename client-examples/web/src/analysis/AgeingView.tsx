import { Link } from 'react-router';
import { useQuery } from 'urql';
import type { OwedFragment as Owed, ReceivablesByAgeQuery } from '../gql/graphql';
import { Figures, Panel } from '../parts/Page';
import { Empty } from '../parts/States';
import { Table, type Column } from '../parts/Table';
import { NOTHING } from '../text/format';
import { useText } from '../text/language';
import { AgeingQuery } from './analysis.query';
import { Asked, useScope } from './Scope';

type Ageing = ReceivablesByAgeQuery['analysis']['receivables'];
type Row = Ageing['clients']['nodes'][number];

/** What clients owe by how long it has been due. */
export function AgeingView() {
  const { t } = useText();
  const { segments, membership } = useScope();
  const [state, again] = useQuery({ query: AgeingQuery, variables: { segments, membership } });
  return (
    <Asked state={state} again={() => again()} segments={state.data?.segments.nodes ?? []} timeless of={(data) => data.analysis.receivables}>
      {({ analysis: { receivables } }) =>
        receivables.clients.totalCount === 0 ? <Panel><Empty title={t.client.noDebt} hint={t.analysis.noDebtHint} /></Panel> : <Debts ageing={receivables} />
      }
    </Asked>
  );
}

function Debts({ ageing }: { ageing: Ageing }) {
  const { t, format } = useText();
  const { total } = ageing;
  const name = ({ fromDays, toDays }: Owed['buckets'][number]) =>
    fromDays === null || fromDays === undefined ? t.client.notDue : toDays === null || toDays === undefined ? `${t.client.more} ${format.count(fromDays - 1)} ${t.client.days}` : `${format.count(fromDays)}–${format.count(toDays)} ${t.client.days}`;
  const most = Math.max(...total.buckets.map((one) => Number(one.amount.amount)), 1);
  const columns: Column<Row>[] = [
    { key: 'name', head: t.client.name, width: 13, plain: (row) => row.client.name, cell: (row) => <Link to={`/clients/${row.client.id}`}>{row.client.name}</Link> },
    { key: 'manager', head: t.client.columns.manager, width: 8, wide: true, cell: (row) => row.client.manager?.name ?? NOTHING },
    { key: 'debt', head: t.client.columns.debt, width: 6, figure: true, cell: (row) => format.money(row.owed.debt.amount) },
    { key: 'overdue', head: t.client.columns.overdue, width: 6, figure: true, cell: (row) => format.money(row.owed.overdue.amount) },
    ...total.buckets.map((bucket, place): Column<Row> => ({ key: `bucket-${place}`, head: name(bucket), width: 5.6, wide: true, figure: true, cell: (row) => format.money(row.owed.buckets[place]?.amount.amount) })),
  ];
  return (
    <>
      <Panel title={`${t.client.ageing}, ${format.date(ageing.on)}`}>
        <div className="inside stack">
          <Figures of={[[t.client.total, format.moneySigned(total.debt.amount, total.debt.currency)], [t.client.overdueSum, format.moneySigned(total.overdue.amount, total.debt.currency)], [t.client.advance, format.moneySigned(total.advance.amount, total.debt.currency)]]} />
          <ul className="ageing">
            {total.buckets.map((bucket, place) => (
              <li key={place}>
                <span>{name(bucket)}</span>
                <span className={place === 0 ? 'bar' : 'bar second'}><i style={{ width: `${(100 * Math.max(Number(bucket.amount.amount), 0)) / most}%` }} /></span>
                <span className="figure">{format.money(bucket.amount.amount)}</span>
              </li>
            ))}
          </ul>
        </div>
      </Panel>
      <Panel title={t.client.title}><Table label={t.client.ageing} columns={columns} rows={ageing.clients.nodes} id={(row) => row.client.id} total={ageing.clients.totalCount} height={40} /></Panel>
    </>
  );
}
