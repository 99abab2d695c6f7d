import { useCallback } from 'react';
import { Link } from 'react-router';
import { useClient, useQuery } from 'urql';
import type { AbcPageQuery, SaleMetric } from '../gql/graphql';
import { Select } from '../parts/Fields';
import { Panel } from '../parts/Page';
import { AsOfLine, Caveats, Failure, NoSales, Skeleton } from '../parts/States';
import { Table, type Column } from '../parts/Table';
import { usePages } from '../parts/usePages';
import { useText } from '../text/language';
import { periodOr, USUAL_PERIOD } from '../url/period';
import { useChoice, useOneOf } from '../url/urlState';
import { AbcQuery } from './analysis.query';

type Abc = AbcPageQuery['analysis']['abc'];
type Row = Abc['clients']['nodes'][number];

/** What clients are ranked by, as the address says. */
export function useMetric() {
  const { t } = useText();
  return useOneOf<SaleMetric, 'REVENUE'>('metric', t.enums.metric, 'REVENUE');
}

export function MetricField() {
  const { t } = useText();
  const [metric, choose] = useMetric();
  return <Select label={t.analysis.metric} value={metric} options={t.enums.metric} choose={choose} />;
}

/** Clients by importance: which classes there are, and everybody's place. */
export function AbcView() {
  const { t } = useText();
  const [period] = useChoice('period', USUAL_PERIOD);
  const [metric] = useMetric();
  const variables = { period: periodOr(period), metric };
  const [{ data, error, fetching, stale }, again] = useQuery({ query: AbcQuery, variables });
  if (error && !data) return <Panel><Failure error={error} again={() => again()} /></Panel>;
  if (!data) return <><Panel><Skeleton rows={4} /></Panel><Panel><Skeleton rows={12} /></Panel></>;
  const { abc } = data.analysis;
  if (abc.clients.totalCount === 0) return <Panel><NoSales /></Panel>;
  return (
    <div className="stack">
      <Caveats partial={abc.partial} late={stale || fetching} />
      <Classes abc={abc} />
      <Panel title={t.client.title}><Ranking abc={abc} variables={variables} /></Panel>
      <AsOfLine asOf={abc.asOf} />
    </div>
  );
}

function Classes({ abc }: { abc: Abc }) {
  const { t, format } = useText();
  const a = abc.classes.find((one) => one.class === 'A');
  const all = abc.classes.reduce((sum, one) => sum + (one.class ? one.clients : 0), 0);
  return (
    <>
      {a && a.share && (
        <p>{t.analysis.abcSentence.replace('{n}', `${format.count(a.clients)} ${format.plural(a.clients, t.common.clientsForms)}`).replace('{share}', format.percent(a.share))}</p>
      )}
      <Panel title={t.analysis.classes}>
        <ul className="classes">
          {abc.classes.map((one) => (
            <li key={one.class ?? 'none'}>
              <strong>{one.class ?? t.analysis.withoutSales}</strong>
              <span className="figure">{format.count(one.clients)} {format.plural(one.clients, t.common.clientsForms)}</span>
              {one.class && <span className="bar"><i style={{ width: `${(100 * one.clients) / Math.max(all, 1)}%` }} /></span>}
              {one.class && <span className="figure">{format.percent(one.share)}</span>}
              {one.class && <span className="bar second"><i style={{ width: `${Number(one.share ?? 0)}%` }} /></span>}
            </li>
          ))}
        </ul>
      </Panel>
    </>
  );
}

function Ranking({ abc, variables }: { abc: Abc; variables: { period: ReturnType<typeof periodOr>; metric: SaleMetric } }) {
  const { t, format } = useText();
  const api = useClient();
  const { period, metric } = variables;
  const key = JSON.stringify(period);
  const next = useCallback(
    async (after: string) => (await api.query(AbcQuery, { period: JSON.parse(key) as typeof period, metric, after }, { requestPolicy: 'network-only' }).toPromise()).data?.analysis.abc.clients ?? null,
    [api, key, metric],
  );
  const { rows, more } = usePages<Row>(abc.clients, next);
  const money = metric === 'REVENUE' || metric === 'MARGIN';
  const columns: Column<Row>[] = [
    { key: 'rank', head: t.analysis.rank, width: 4, figure: true, cell: (_, place) => format.count(place + 1) },
    { key: 'name', head: t.client.name, width: 18, plain: (row) => row.client.name, cell: (row) => <Link to={`/clients/${row.client.id}`}>{row.client.name}</Link> },
    { key: 'value', head: `${t.enums.metric[metric]}${money ? ', ₽' : ''}`, width: 9, figure: true, cell: (row) => format.decimal(row.value, money ? 2 : 0) },
    { key: 'share', head: t.analysis.shareOf, width: 6, figure: true, cell: (row) => format.decimal(row.share, 2) },
    { key: 'cumulative', head: t.analysis.cumulative, width: 8, figure: true, cell: (row) => format.decimal(row.cumulativeShare, 2) },
    { key: 'class', head: 'ABC', width: 4, cell: (row) => row.class },
  ];
  return <Table label="ABC" columns={columns} rows={rows} id={(row) => row.client.id} total={abc.clients.totalCount} more={more} height={40} />;
}
