import type { ReportsQuery } from '../gql/graphql';
import { Empty } from '../parts/States';
import { Table, type Column } from '../parts/Table';
import { download } from '../session/download';
import { NOTHING } from '../text/format';
import { useText } from '../text/language';

type Row = ReportsQuery['jobs']['nodes'][number];

/** The caller's jobs, newest first. */
export function JobTable({ jobs }: { jobs: Row[] }) {
  const { t, format, language, refused } = useText();
  if (jobs.length === 0) return <Empty title={t.reports.noJobs} hint={t.reports.noJobsHint} />;
  const columns: Column<Row>[] = [
    { key: 'kind', head: t.reports.kind, width: 9, cell: (row) => t.enums.jobKind[row.kind] ?? row.kind },
    { key: 'status', head: t.reports.status, width: 12, plain: (row) => t.enums.job[row.status], cell: (row) => <span className={row.status === 'FAILED' ? 'worse' : undefined}>{t.enums.job[row.status]}{row.error && `: ${refused(row.error)}`}</span> },
    { key: 'progress', head: t.reports.progress, width: 8, figure: true, cell: (row) => `${format.count(row.progress.done)}${row.progress.total ? ` ${t.common.of} ${format.count(row.progress.total)}` : ''}` },
    { key: 'created', head: t.reports.created, width: 9, cell: (row) => format.dateTime(row.createdAt) },
    {
      key: 'result', head: t.reports.result, width: 14, plain: (row) => row.result?.fileName ?? '',
      cell: (row) => { const { result } = row; return result ? <button type="button" className="link" onClick={() => void download(result.url, result.fileName, language)}>{result.fileName} ({format.bytes(result.size)})</button> : NOTHING; },
    },
  ];
  return <Table label={t.reports.jobs} columns={columns} rows={jobs} id={(row) => row.id} stacked />;
}
