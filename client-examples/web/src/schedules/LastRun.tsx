import type { ScheduleFragment as Schedule, ScheduleRunFragment as Run } from '../gql/graphql';
import { download } from '../session/download';
import { NOTHING } from '../text/format';
import { useText } from '../text/language';
import { useRun } from './useRun';

/** How the last run went, as it goes. */
export function LastRun({ schedule, over }: { schedule: Schedule; over: () => void }) {
  const { t, format, refused } = useText();
  const run = useRun(schedule.id, schedule.lastRun ?? null, over);
  if (!run) return <span className="muted">{t.schedules.never}</span>;
  const bad = run.state === 'FAILED' || run.error;
  return (
    <span role="status" className={bad ? 'worse' : run.state === 'SENT' ? 'better' : undefined}>
      {run.state === 'SENT' ? '✓ ' : bad ? '✕ ' : ''}{t.schedules.states[run.state]}{run.error && `: ${refused(run.error)}`}{' '}
      <span className="muted nowrap">{format.dateTime(run.startedAt)}</span>
    </span>
  );
}

/** The file that the last run made; it stays though letters fail. */
export function RunFile({ run }: { run: Run | null | undefined }) {
  const { format, language } = useText();
  const result = run?.job?.result;
  if (!result) return NOTHING;
  return <button type="button" className="link" onClick={() => void download(result.url, result.fileName, language)}>{result.fileName} ({format.bytes(result.size)})</button>;
}

/** What became of each letter. */
export function Letters({ run }: { run: Run }) {
  const { t, format, refused } = useText();
  const fate = ({ sentAt, nextTryAt, error }: Run['letters'][number]) => [
    sentAt ? t.schedules.sentAt.replace('{time}', format.dateTime(sentAt)) : error ? refused(error) : t.schedules.waiting,
    !sentAt && nextTryAt && error && t.schedules.tryAt.replace('{time}', format.dateTime(nextTryAt)),
  ].filter(Boolean).join(' · ');
  return (
    <div>
      <h3>{t.schedules.letters}</h3>
      <ul className="letters">
        {run.letters.map((letter) => <li key={letter.recipient}><span>{letter.recipient}</span> <span className={letter.sentAt ? 'muted' : letter.error ? 'worse' : 'muted'}>{fate(letter)}</span></li>)}
      </ul>
    </div>
  );
}
