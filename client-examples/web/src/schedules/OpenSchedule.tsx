import { useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useMutation } from 'urql';
import type { ReportsQuery, ScheduleFragment as Schedule } from '../gql/graphql';
import { Panel } from '../parts/Page';
import type { Choosable } from '../parts/SegmentField';
import { Sure } from '../parts/Sure';
import { useText } from '../text/language';
import { draftOf, newDraft } from './draft';
import { Letters } from './LastRun';
import { ScheduleForm, type Mail } from './ScheduleForm';
import { DeleteScheduleMutation, RunScheduleMutation } from './schedules.query';
import { zoneHere } from './words';

interface OpenScheduleProps {
  schedule: Schedule | null;
  segments: readonly Choosable[];
  kinds: ReportsQuery['reportKinds'];
  mail: Mail;
  close: () => void;
  /** It is not there any more, or is another now: in a sentence. */
  done: (said: string) => void;
  again: () => void;
}

/** One schedule, to be written, sent at once, or ended. */
export function OpenSchedule({ schedule, segments, kinds, mail, close, done, again }: OpenScheduleProps) {
  const { t, format, language } = useText();
  const [search] = useSearchParams();
  const [first] = useState(() => (schedule ? draftOf(schedule) : named(newDraft(search, language, zoneHere()), t.reports.kinds)));
  const known = new Set(segments.map((one) => one.id));
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => frame.current?.querySelector('input')?.focus(), []);

  function saved({ name, nextRunAt }: { name: string; nextRunAt?: string | null }) {
    const next = nextRunAt ? ` ${t.schedules.savedNext.replace('{next}', format.dateTime(nextRunAt))}` : '';
    done(t.schedules.saved.replace('{name}', name) + next);
  }

  return (
    <div ref={frame}>
      <Panel title={schedule?.name ?? t.schedules.create} aside={<button type="button" className="button quiet small" onClick={close}>{t.common.close} ✕</button>}>
        <div className="inside stack">
          <ScheduleForm schedule={schedule} first={first} segments={[...segments, ...(schedule?.segments.filter((one) => !known.has(one.id)) ?? [])]} kinds={kinds} mail={mail} saved={saved} />
          {schedule && <Deeds schedule={schedule} mail={mail} done={done} again={again} />}
          {schedule?.lastRun && schedule.lastRun.letters.length > 0 && <Letters run={schedule.lastRun} />}
        </div>
      </Panel>
    </div>
  );
}

const named = (draft: ReturnType<typeof newDraft>, kinds: Record<string, string>) => ({ ...draft, name: kinds[draft.kind] ?? '' });

/** What is done with a schedule as it was saved. */
function Deeds({ schedule, mail, done, again }: Pick<OpenScheduleProps, 'mail' | 'done' | 'again'> & { schedule: Schedule }) {
  const { t, refused, failed } = useText();
  const [ran, run] = useMutation(RunScheduleMutation);
  const [removed, remove] = useMutation(DeleteScheduleMutation);
  const failure = ran.error ?? removed.error;
  const refusal = ran.data?.reportScheduleRun.userErrors[0] ?? removed.data?.reportScheduleDelete.userErrors[0];

  async function start() {
    if ((await run({ id: schedule.id })).data?.reportScheduleRun.run) again();
  }

  async function end() {
    if ((await remove({ id: schedule.id })).data?.reportScheduleDelete.deletedId) done(t.schedules.removed.replace('{name}', schedule.name));
  }

  return (
    <>
      {(failure || refusal) && <p className="notice bad" role="alert">{failure ? failed(failure) : refusal && refused(refusal)}</p>}
      <div className="row">
        <button type="button" className="button" disabled={!mail.on || ran.fetching} onClick={() => void start()}>{t.schedules.run}</button>
        <span role="status" className="muted">{ran.data?.reportScheduleRun.run && t.schedules.started}</span>
        <Sure name={t.schedules.remove} question={t.schedules.sure} disabled={removed.fetching} act={() => void end()} />
      </div>
    </>
  );
}
