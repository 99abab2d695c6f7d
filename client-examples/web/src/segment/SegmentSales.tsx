import { useCallback } from 'react';
import { LazyChart } from '../graph/LazyChart';
import { timeBars } from '../graph/options';
import type { Palette } from '../graph/palette';
import { Figures, Panel } from '../parts/Page';
import { Skeleton } from '../parts/States';
import { useText } from '../text/language';
import { isWholeMonth } from '../url/period';
import type { Sales } from './SegmentPage';

/** What the members buy, beside what the company sells. */
export function SegmentSales({ sales }: { sales: Sales | undefined }) {
  const { t, format } = useText();
  const steps = sales?.steps;
  const today = sales?.asOf.businessDate ?? '';
  const option = useCallback(
    (colours: Palette) =>
      timeBars(
        colours,
        (steps ?? []).map((step) => ({ name: format.month(step.period.from), value: Number(step.segments[0]?.gross.revenue.amount ?? 0), open: !isWholeMonth(step.period, today) })),
        (value) => format.moneyShort(String(value)),
      ),
    [steps, today, format],
  );
  if (!sales) return <Panel><Skeleton rows={10} /></Panel>;
  const gross = sales.segments[0]?.gross;
  const share = gross && Number(sales.company.revenue.amount) > 0 ? (100 * Number(gross.revenue.amount)) / Number(sales.company.revenue.amount) : null;
  return (
    <Panel title={t.segment.monthly}>
      <div className="inside stack">
        <Figures
          of={[
            [t.segment.revenue, format.moneySigned(gross?.revenue.amount, gross?.revenue.currency)],
            [t.analysis.shareOfRevenue, format.percent(share)],
            [t.segment.margin, format.moneySigned(gross?.margin.amount, gross?.revenue.currency)],
            [t.segment.orders, format.count(gross?.orders)],
          ]}
        />
        <LazyChart label={t.segment.monthly} height={18} option={option} />
        {sales.steps.some((step) => !isWholeMonth(step.period, today)) && <p className="muted">{t.analysis.hatched}</p>}
      </div>
    </Panel>
  );
}
