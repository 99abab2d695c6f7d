import { useCallback } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import type { ParetoCurveQuery, SaleMetric } from '../gql/graphql';
import { LazyChart } from '../graph/LazyChart';
import { paretoCurve } from '../graph/more';
import type { Palette } from '../graph/palette';
import { Panel } from '../parts/Page';
import { NoSales } from '../parts/States';
import { Table, type Column } from '../parts/Table';
import { useText } from '../text/language';
import { MetricField, useMetric } from './AbcView';
import { ParetoQuery } from './analysis.query';
import { Asked, useScope } from './Scope';

type Pareto = ParetoCurveQuery['analysis']['pareto'];
type Row = Pareto['clients']['nodes'][number];

/** How few bring how much. */
export function ParetoView() {
  const [metric] = useMetric();
  const [state, again] = useQuery({ query: ParetoQuery, variables: { ...useScope(), metric } });
  return (
    <Asked state={state} again={() => again()} segments={state.data?.segments.nodes ?? []} fields={<MetricField />} of={(data) => data.analysis.pareto}>
      {({ analysis: { pareto } }) =>
        pareto.clients.totalCount === 0 ? <Panel><NoSales /></Panel> : <Curve pareto={pareto} metric={metric} />
      }
    </Asked>
  );
}

function Curve({ pareto, metric }: { pareto: Pareto; metric: SaleMetric }) {
  const { t, format } = useText();
  const rows = pareto.clients.nodes;
  const option = useCallback((colours: Palette) => paretoCurve(colours, rows.map((row) => ({ name: row.client.name, value: Number(row.value), share: Number(row.cumulativeShare ?? 0) })), (value) => format.moneyShort(String(value)), format.percent), [rows, format]);
  const money = metric === 'REVENUE' || metric === 'MARGIN';
  const columns: Column<Row>[] = [
    { key: 'rank', head: t.analysis.rank, width: 4, figure: true, cell: (row) => format.count(row.rank) },
    { key: 'name', head: t.client.name, width: 18, plain: (row) => row.client.name, cell: (row) => <Link to={`/clients/${row.client.id}`}>{row.client.name}</Link> },
    { key: 'value', head: `${t.enums.metric[metric]}${money ? ', ₽' : ''}`, width: 9, figure: true, cell: (row) => format.decimal(row.value, money ? 2 : 0) },
    { key: 'share', head: t.analysis.shareOf, width: 6, figure: true, cell: (row) => format.decimal(row.share, 2) },
    { key: 'cumulative', head: t.analysis.cumulative, width: 8, figure: true, cell: (row) => format.decimal(row.cumulativeShare, 2) },
  ];
  return (
    <>
      <p>
        {t.analysis.paretoSentence
          .replace('{n}', `${format.count(pareto.bringers)} ${format.plural(pareto.bringers, t.common.clientsForms)}`)
          .replace('{percent}', format.percent(pareto.percentOfClients, 2))
          .replace('{share}', format.percent(pareto.share))}
      </p>
      <Panel title={t.analysis.tabs.pareto}><div className="inside stack"><LazyChart label={t.analysis.tabs.pareto} height={18} option={option} /><p className="muted">{t.analysis.paretoNote}{rows.length < pareto.clients.totalCount && ` ${t.analysis.drawn.replace('{n}', format.count(rows.length)).replace('{all}', format.count(pareto.clients.totalCount))}`}</p></div></Panel>
      <Panel title={t.client.title}><Table label={t.analysis.tabs.pareto} columns={columns} rows={rows} id={(row) => row.client.id} total={pareto.clients.totalCount} height={40} /></Panel>
    </>
  );
}
