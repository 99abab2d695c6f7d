import { useCallback } from 'react';
import { useQuery } from 'urql';
import { Page, Panel } from '../parts/Page';
import { Failure, Skeleton } from '../parts/States';
import { NEW, Schedules } from '../schedules/Schedules';
import { ReportsQuery } from '../schedules/schedules.query';
import { useText } from '../text/language';
import { useChoice } from '../url/urlState';
import { JobTable } from './JobTable';
import { ReportForm } from './ReportForm';

/** Reports to take away, those that are sent by themselves, and what long work there is. */
export default function ReportsPage() {
  const { t } = useText();
  const [schedule] = useChoice('schedule');
  const opened = schedule !== '' && schedule !== NEW;
  const [{ data, error, fetching }, ask] = useQuery({ query: ReportsQuery, variables: { schedule: opened ? schedule : '', opened }, requestPolicy: 'network-only' });
  const again = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask]);
  const answer = data ?? null;
  return (
    <Page title={t.reports.title}>
      <Panel title={t.reports.choose}><ReportForm segments={answer?.segments.nodes ?? []} kinds={answer?.reportKinds ?? null} /></Panel>
      {error && !answer ? (
        <Panel><Failure error={error} again={again} /></Panel>
      ) : answer ? (
        <Schedules answer={answer} fetching={fetching} again={again} />
      ) : (
        <Panel title={t.schedules.title}><Skeleton rows={4} /></Panel>
      )}
      {(answer || !error) && (
        <Panel title={t.reports.jobs} aside={<button type="button" className="button quiet small" onClick={again}>↻ {t.common.refresh}</button>}>
          {answer ? <JobTable jobs={answer.jobs.nodes} /> : <Skeleton rows={4} />}
        </Panel>
      )}
    </Page>
  );
}
