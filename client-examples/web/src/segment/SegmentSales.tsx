import { MonthBars } from '../graph/MonthBars';
import { Figures, Panel } from '../parts/Page';
import { Skeleton } from '../parts/States';
import { useText } from '../text/language';
import type { Sales } from './SegmentPage';

const grossOf = (step: Sales['steps'][number]) => step.segments[0]?.gross.revenue.amount;

/** What the members buy, beside what the company sells. */
export function SegmentSales({ sales }: { sales: Sales | undefined }) {
  const { t, format } = useText();
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
        <MonthBars label={t.segment.monthly} height={18} steps={sales.steps} amount={grossOf} today={sales.asOf.businessDate} />
      </div>
    </Panel>
  );
}
