import { Link } from 'react-router';
import { Facts, Figures, Panel } from '../parts/Page';
import { readTimes } from '../schedules/times';
import { timesText } from '../schedules/words';
import { useWhy } from '../segments/Status';
import { useText } from '../text/language';
import type { SegmentAnswer } from './SegmentPage';

/** The figures of all members over the period, and what somebody should look at. */
export function Summary({ segment }: { segment: SegmentAnswer }) {
  const { t, format } = useText();
  const why = useWhy(segment.lastRefresh);
  const statistics = segment.members?.statistics;
  const money = (value: { amount: string; currency: string } | null | undefined) => format.moneySigned(value?.amount, value?.currency);
  return (
    <Panel>
      <div className="inside stack">
        <Figures
          of={[
            [t.segment.members, format.count(segment.members?.totalCount)],
            [t.segment.buyers, format.count(statistics?.buyers)],
            [t.segment.revenue, money(statistics?.revenue)],
            [t.segment.margin, money(statistics?.margin)],
            [t.segment.orders, format.count(statistics?.orders)],
            [t.segment.average, money(statistics?.averageOrder)],
          ]}
        />
        {statistics && <p className="as-of">{format.days(statistics.period)}</p>}
        <Terms segment={segment} />
        {why && <p className="notice bad" role="note">{why}</p>}
        {segment.health.length > 0 && (
          <div className="notice" role="note">
            <strong>{t.segment.warnings}</strong>
            <ul>{segment.health.map((warning) => <li key={warning.sentence}>{warning.sentence}</li>)}</ul>
          </div>
        )}
      </div>
    </Panel>
  );
}

/** How it is formed by itself, what it is one of, and what it comes before. */
function Terms({ segment: { schedule, family, priority } }: { segment: SegmentAnswer }) {
  const { t, format } = useText();
  const when = schedule && `${timesText(readTimes(schedule.cron), t, format)} (${schedule.zone})`;
  const next = schedule?.next && `${t.segment.next}: ${format.dateTime(schedule.next)}`;
  return (
    <Facts
      of={[
        [t.segment.byDays, when && [when, next].filter(Boolean).join('; ')],
        [t.segments.family, family && <Link to="/segments">{family.name}</Link>],
        [t.segment.priority, format.count(priority)],
      ]}
    />
  );
}
