import { useCallback } from 'react';
import { useQuery } from 'urql';
import type { SeriesFragment as Series } from '../gql/graphql';
import { LazyChart } from '../graph/LazyChart';
import { forecastBand, type Expected } from '../graph/more';
import type { Palette } from '../graph/palette';
import { Panel } from '../parts/Page';
import { Empty } from '../parts/States';
import { Table, type Column } from '../parts/Table';
import { NOTHING } from '../text/format';
import { useText } from '../text/language';
import { ForecastQuery } from './analysis.query';
import { Asked, useScope } from './Scope';

/** What the coming months may bring, and how far such forecasts were off before. */
export function ForecastView() {
  const { t } = useText();
  const { segments, membership } = useScope();
  const [state, again] = useQuery({ query: ForecastQuery, variables: { segments, membership } });
  return (
    <Asked state={state} again={() => again()} segments={state.data?.segments.nodes ?? []} timeless of={(data) => data.analysis.forecast}>
      {({ analysis: { forecast } }) => (
        <>
          <Future title={t.analysis.company} series={forecast.total} />
          {forecast.segments.map((one, place) => <Future key={one.segment?.id ?? place} title={one.segment?.name ?? ''} series={one} />)}
        </>
      )}
    </Asked>
  );
}

function Future({ title, series }: { title: string; series: Series }) {
  const { t, format } = useText();
  const option = useCallback(
    (colours: Palette) => forecastBand(colours, pointsOf(series, format.month), { was: t.analysis.was, expected: t.analysis.expected }, (value) => format.moneyShort(String(value))),
    [series, format, t],
  );
  if (series.months.length === 0) return <Panel title={title}><Empty title={t.analysis.tooShort} hint={t.analysis.tooShortHint} /></Panel>;
  const error = chosen(series)?.weightedError;
  return (
    <Panel title={title}>
      <div className="inside stack">
        <p>
          {series.method && t.analysis.forecastSentence.replace('{method}', t.enums.method[series.method]).replace('{error}', error ? format.percent(100 * Number(error)) : '—')}
          {series.beatsSeasonalNaive === false && series.method !== 'SEASONAL_NAIVE' && ` ${t.analysis.noBetter}`}
        </p>
        <LazyChart label={`${t.analysis.tabs.forecast}: ${title}`} height={18} option={option} />
      </div>
      <Coming title={title} series={series} />
      <Backtest title={title} series={series} />
    </Panel>
  );
}

const KNOWN_MONTHS = 24;

function pointsOf(series: Series, name: (month: string) => string): Expected[] {
  return [
    ...series.history.slice(-KNOWN_MONTHS).map((one) => ({ name: name(one.month), was: Number(one.revenue.amount) })),
    ...series.months.map((one) => ({ name: name(one.month), value: Number(one.revenue.amount), ...(series.bounded && { low: Number(one.low.amount), high: Number(one.high.amount) }) })),
  ];
}

const chosen = (series: Series) => series.backtest.find((one) => one.method === series.method);

function Coming({ title, series }: { title: string; series: Series }) {
  const { t, format } = useText();
  const bound = (value: string) => (series.bounded ? format.money(value) : NOTHING);
  const columns: Column<Series['months'][number]>[] = [
    { key: 'month', head: t.analysis.month, width: 9, cell: (row) => format.month(row.month) },
    { key: 'expected', head: t.analysis.expectedRevenue, width: 9, figure: true, cell: (row) => format.money(row.revenue.amount) },
    { key: 'low', head: t.analysis.lowerBound, width: 8, figure: true, cell: (row) => bound(row.low.amount) },
    { key: 'high', head: t.analysis.upperBound, width: 8, figure: true, cell: (row) => bound(row.high.amount) },
  ];
  return <Table label={`${title}: ${t.analysis.expectedRevenue}`} columns={columns} rows={series.months} id={(row) => row.month} height={60} stacked note={series.bounded ? t.analysis.boundsNote : t.analysis.noBounds} />;
}

function Backtest({ title, series }: { title: string; series: Series }) {
  const { t, format } = useText();
  const inPercent = (share: string | null | undefined) => format.decimal(share ? String(100 * Number(share)) : share, 1);
  const columns: Column<Series['backtest'][number]>[] = [
    { key: 'method', head: t.analysis.method, width: 14, plain: (row) => t.enums.method[row.method], cell: (row) => (row.method === series.method ? <strong>✓ {t.enums.method[row.method]}</strong> : t.enums.method[row.method]) },
    { key: 'forecasts', head: t.analysis.tries, width: 6, wide: true, figure: true, cell: (row) => format.count(row.forecasts) },
    { key: 'mase', head: 'MASE', width: 6, wide: true, figure: true, cell: (row) => format.decimal(row.mase, 2) },
    { key: 'error', head: t.analysis.error, width: 6, figure: true, cell: (row) => inPercent(row.weightedError) },
    { key: 'bias', head: t.analysis.bias, width: 6, figure: true, cell: (row) => inPercent(row.bias) },
  ];
  return <Table label={`${title}: ${t.analysis.backtest}`} columns={columns} rows={series.backtest} id={(row) => row.method} />;
}
