import { Link, useSearchParams } from 'react-router';
import type { ScheduleFragment as Schedule } from '../gql/graphql';
import { Table, type Column } from '../parts/Table';
import { NOTHING } from '../text/format';
import { useText } from '../text/language';
import { withChoices } from '../url/urlState';
import { kindOf, pathOf } from './draft';
import { LastRun, RunFile } from './LastRun';
import { readTimes } from './times';
import { timesText } from './words';

interface ScheduleTableProps {
  rows: readonly Schedule[];
  total: number;
  more: (() => void) | undefined;
  /** Who looks: others' schedules say whose they are. */
  viewer: string;
  over: () => void;
}

/** What is sent by itself: when, to whom, and how it went. */
export function ScheduleTable({ rows, total, more, viewer, over }: ScheduleTableProps) {
  const { t, format, refused } = useText();
  const [search] = useSearchParams();
  const about = (row: Schedule) =>
    [t.reports.kinds[kindOf(pathOf(row.kind))], row.formats.join(', '), t.schedules.delivery[row.delivery].toLowerCase(), row.owner !== viewer && t.schedules.owner.replace('{name}', row.owner)].filter(Boolean).join(' · ');
  const when = (row: Schedule) => timesText(readTimes(row.cron), t, format);
  const stopped = (row: Schedule) => `${t.schedules.off}${row.stopped ? `: ${refused(row.stopped)}` : ''}`;
  const next = (row: Schedule) => (row.nextRunAt ? format.dateTime(row.nextRunAt) : stopped(row));
  const state = ({ lastRun }: Schedule) => (lastRun ? `${t.schedules.states[lastRun.state]} ${format.dateTime(lastRun.startedAt)}` : t.schedules.never);
  const columns: Column<Schedule>[] = [
    {
      key: 'name', head: t.schedules.name, width: 14, plain: (row) => row.name,
      cell: (row) => <><Link to={{ search: withChoices(search, { schedule: row.id }).toString() }}>{row.name}</Link><br /><span className="muted">{about(row)}</span></>,
    },
    { key: 'when', head: t.schedules.when, width: 10, plain: (row) => `${when(row)} (${row.zone})`, cell: (row) => <>{when(row)}<br /><span className="muted">{row.zone}</span></> },
    { key: 'next', head: t.schedules.next, width: 7, plain: next, cell: (row) => (row.nextRunAt ? <>{next(row)}<Then times={row.nextRuns.slice(1)} /></> : <span className={row.stopped ? 'worse' : 'muted'}>{stopped(row)}</span>) },
    { key: 'whom', head: t.schedules.whom, width: 11, wide: true, plain: (row) => row.recipients.join(' '), cell: (row) => <Recipients all={row.recipients} /> },
    { key: 'last', head: t.schedules.last, width: 10, plain: state, cell: (row) => <LastRun schedule={row} over={over} /> },
    { key: 'file', head: t.schedules.file, width: 10, wide: true, plain: (row) => row.lastRun?.job?.result?.fileName ?? NOTHING, cell: (row) => <RunFile run={row.lastRun} /> },
  ];
  return <Table label={t.schedules.title} columns={columns} rows={rows} id={(row) => row.id} total={total} more={more} height={24} stacked />;
}

/** The times after the next. */
function Then({ times }: { times: readonly string[] }) {
  const { format } = useText();
  return times.map((time) => <span key={time} className="muted"><br />{format.dateTime(time)}</span>);
}

const SHOWN = 2;

function Recipients({ all }: { all: readonly string[] }) {
  const { t, format } = useText();
  const rest = all.length - SHOWN;
  return (
    <>
      {all.slice(0, SHOWN).map((one) => <span key={one}>{one}<br /></span>)}
      {rest > 0 && <span className="muted">{t.schedules.more.replace('{n}', format.count(rest))}</span>}
    </>
  );
}
