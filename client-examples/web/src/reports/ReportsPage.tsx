import { useQuery } from 'urql';
import { JobsQuery } from '../jobs/jobs.query';
import { Page, Panel } from '../parts/Page';
import { Failure, Skeleton } from '../parts/States';
import { useText } from '../text/language';
import { JobTable } from './JobTable';
import { ReportForm } from './ReportForm';

/** Reports to take away, and what long work there is. */
export default function ReportsPage() {
  const { t } = useText();
  const [{ data, error }, again] = useQuery({ query: JobsQuery, requestPolicy: 'network-only' });
  return (
    <Page title={t.reports.title}>
      <Panel title={t.reports.choose}><ReportForm segments={data?.segments.nodes ?? []} /></Panel>
      <Panel title={t.reports.jobs} aside={<button type="button" className="button quiet small" onClick={() => again({ requestPolicy: 'network-only' })}>↻ {t.common.refresh}</button>}>
        {error && !data ? <Failure error={error} again={() => again()} /> : data ? <JobTable jobs={data.jobs.nodes} /> : <Skeleton rows={4} />}
      </Panel>
    </Page>
  );
}
