import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import type { Role, SegmentQuery as Answer } from '../gql/graphql';
import { Page, Panel } from '../parts/Page';
import { PeriodField } from '../parts/PeriodField';
import { AsOfLine, Caveats, FailedPage, Missing, Skeleton } from '../parts/States';
import { Tabs } from '../parts/Tabs';
import { Status } from '../segments/Status';
import { useText } from '../text/language';
import { changesWithin, courseOf, periodOr, USUAL_PERIOD } from '../url/period';
import { useChoice, useOneOf } from '../url/urlState';
import { FormButton } from './FormButton';
import { History } from './History';
import { Members } from './Members';
import { Neighbours } from './Neighbours';
import { RuleView } from './RuleView';
import { SegmentSales } from './SegmentSales';
import { SegmentQuery } from './segment.query';
import { Summary } from './Summary';
import { useColumns } from './useColumns';
import { useOrder } from './useOrder';

export type SegmentAnswer = NonNullable<Answer['segment']>;
export type Sales = NonNullable<Answer['salesBySegment']>;
type Tab = 'members' | 'rule' | 'history' | 'overlaps' | 'sales';

/** One segment: who is in it, why, how it moves, what it shares and sells. */
export default function SegmentPage() {
  const { id = '' } = useParams();
  const { t } = useText();
  const [period] = useChoice('period', USUAL_PERIOD);
  const [tab] = useOneOf('tab', t.segment.tabs, 'members');
  const { withDebt, withAmount, withLast } = useColumns();
  const { orderBy, direction } = useOrder();
  const [{ data, error, fetching, stale }, again] = useQuery({
    query: SegmentQuery,
    variables: { id, period: periodOr(period), orderBy, direction, withDebt, withAmount, withLast, withSales: tab === 'sales', withChanges: tab === 'history', withOverlaps: tab === 'overlaps', withRule: tab === 'rule', course: courseOf(period), ...changesWithin(period) },
  });
  if (error && !data) return <FailedPage error={error} again={() => again({ requestPolicy: 'network-only' })} />;
  if (data && !data.segment) return <Missing />;
  const segment = data?.segment;
  if (!segment) return <Waiting />;

  return (
    <Page
      title={segment.name}
      trail={{ to: '/segments', name: t.segments.title }}
      lead={
        <span className="row">
          <Status status={segment.status} refresh={segment.lastRefresh} />
          <span>{t.enums.importance[segment.importance]}</span>
          <span>{t.enums.forming[segment.forming]}</span>
          {segment.description && <span>{segment.description}</span>}
        </span>
      }
      actions={
        <>
          {segment.rule && segment.forming !== 'DYNAMIC' && <FormButton segment={segment} />}
          <Link className="button" to={`/reports?preview=yes&report=segment-passport&segments=${encodeURIComponent(segment.id)}`}>{t.segment.passport}</Link>
          <Link className="button" to={`/analysis?segments=${encodeURIComponent(segment.id)}&tab=offer`}>{t.analysis.tabs.offer}</Link>
          <Link className="button" to={`/segments/${segment.id}/rule`}>{t.segment.edit}</Link>
        </>
      }
      question={<PeriodField />}
    >
      <Caveats partial={data.viewer.limited} late={stale || fetching} />
      <Summary segment={segment} />
      <Views segment={segment} role={data.viewer.role} tab={tab} sales={data.salesBySegment} late={stale || fetching} />
      <AsOfLine asOf={segment.asOf} />
    </Page>
  );
}

function Views({ segment, role, tab, sales, late }: { segment: SegmentAnswer; role: Role; tab: Tab; sales: Sales | undefined; late: boolean }) {
  const { t } = useText();
  return (
    <>
      <Tabs name="tab" label={segment.name} tabs={t.segment.tabs} now={tab} usual="members" />
      {tab === 'members' && <Members segment={segment} role={role} late={late} />}
      {tab === 'rule' && <RuleView segment={segment} />}
      {tab === 'history' && <History segment={segment} />}
      {tab === 'overlaps' && <Neighbours segment={segment} late={late} />}
      {tab === 'sales' && <SegmentSales sales={sales} />}
    </>
  );
}

function Waiting() {
  return (
    <div className="page">
      <div className="bone bone-title" />
      <Panel><Skeleton rows={2} /></Panel>
      <Panel><Skeleton rows={12} /></Panel>
    </div>
  );
}
