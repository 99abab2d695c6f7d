import { useCallback } from 'react';
import { useQuery } from 'urql';
import type { SalesQuery as Answer } from '../gql/graphql';
import { LazyChart } from '../graph/LazyChart';
import { MonthBars } from '../graph/MonthBars';
import { nameBars } from '../graph/options';
import type { Palette } from '../graph/palette';
import { Select } from '../parts/Fields';
import { Panel } from '../parts/Page';
import { SegmentField } from '../parts/SegmentField';
import { AsOfLine, Caveats, Failure, NoSales, Skeleton } from '../parts/States';
import { useText } from '../text/language';
import { periodOr, USUAL_PERIOD } from '../url/period';
import { useChoice, useListChoice, useOneOf } from '../url/urlState';
import { SalesQuery } from './analysis.query';
import { MembershipField, useMembership } from './Membership';
import { SalesTable } from './SalesTable';

export type Sales = Answer['salesBySegment'];
export type Counting = 'gross' | 'exclusive' | 'fractional';

const useCounting = () => useOneOf<Counting, 'gross'>('counting', { gross: 0, exclusive: 0, fractional: 0 }, 'gross');

function useSales() {
  const [period] = useChoice('period', USUAL_PERIOD);
  const [segments] = useListChoice('segments');
  const membership = useMembership();
  return useQuery({
    query: SalesQuery,
    variables: {
      period: periodOr(period),
      segments: segments.length > 0 ? segments : null,
      membership,
    },
  });
}

/** Which segments, whose members, and how a client of several segments counts. */
export function SalesFields() {
  const { t } = useText();
  const [segments, choose] = useListChoice('segments');
  const [counting, setCounting] = useCounting();
  const [{ data }] = useSales();
  return (
    <>
      <SegmentField all={data?.segments.nodes ?? []} chosen={segments} choose={choose} none={t.reports.all} />
      <Select label={t.analysis.counting} value={counting} options={{ gross: t.analysis.gross, exclusive: t.analysis.exclusive, fractional: t.analysis.fractional }} choose={setCounting} />
      <MembershipField />
    </>
  );
}

/** What segments sold, reconciled to the company's total. */
export function SalesView() {
  const { t } = useText();
  const [counting] = useCounting();
  const [{ data, error, fetching, stale }, again] = useSales();
  if (error && !data) return <Panel><Failure error={error} again={() => again()} /></Panel>;
  if (!data) return <><Panel><Skeleton rows={6} /></Panel><Panel><Skeleton rows={10} /></Panel></>;
  const sales = data.salesBySegment;
  if (Number(sales.company.orders) === 0) return <Panel><NoSales /></Panel>;
  return (
    <div className="stack">
      <Caveats partial={sales.partial} late={stale || fetching} />
      <p><Leader sales={sales} counting={counting} /></p>
      <div className="panels">
        <Panel title={t.analysis.revenue}><div className="inside"><BySegment sales={sales} counting={counting} /></div></Panel>
        <Panel title={t.analysis.byMonth}><div className="inside"><MonthBars label={t.analysis.byMonth} height={20} steps={sales.steps} amount={companyOf} today={sales.asOf.businessDate} /></div></Panel>
      </div>
      <Panel title={t.analysis.tabs.sales}><SalesTable sales={sales} counting={counting} /></Panel>
      <AsOfLine asOf={sales.asOf} />
    </div>
  );
}

const revenue = (figures: { revenue: { amount: string } }) => Number(figures.revenue.amount);
const companyOf = (step: Sales['steps'][number]) => step.company.revenue.amount;
const ranked = (sales: Sales, counting: Counting) => [...sales.segments].sort((a, b) => revenue(b[counting]) - revenue(a[counting]));

function Leader({ sales, counting }: { sales: Sales; counting: Counting }) {
  const { t, format } = useText();
  const first = ranked(sales, counting)[0];
  if (!first) return null;
  const share = (part: number, whole: number) => format.percent(whole > 0 ? (100 * part) / whole : null);
  return t.analysis.sentence
    .replace('{name}', first.segment.name)
    .replace('{share}', share(revenue(first[counting]), revenue(sales.company)))
    .replace('{clients}', share(Number(first[counting].clients), Number(sales.company.clients)));
}

const MOST_BARS = 12;

function BySegment({ sales, counting }: { sales: Sales; counting: Counting }) {
  const { t, format } = useText();
  const option = useCallback(
    (colours: Palette) =>
      nameBars(colours, ranked(sales, counting).slice(0, MOST_BARS).map((one) => ({ name: one.segment.name, value: revenue(one[counting]) })), (value) => format.moneyShort(String(value))),
    [sales, counting, format],
  );
  return <LazyChart label={t.analysis.tabs.sales} height={Math.max(6, Math.min(sales.segments.length, MOST_BARS) * 2.3)} option={option} />;
}
