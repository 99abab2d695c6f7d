import { useCallback, useEffect, useRef, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useClient } from 'urql';
import type { ReportsQuery } from '../gql/graphql';
import { Panel } from '../parts/Page';
import { Empty, Skeleton } from '../parts/States';
import { usePages } from '../parts/usePages';
import { useText } from '../text/language';
import { useChoice, withChoices } from '../url/urlState';
import { OpenSchedule } from './OpenSchedule';
import { MoreSchedulesQuery } from './schedules.query';
import { ScheduleTable } from './ScheduleTable';

export const NEW = 'new';

/** What is sent by mail by itself, and the one that the address names, open above it. */
export function Schedules({ answer, fetching, again }: { answer: ReportsQuery; fetching: boolean; again: () => void }) {
  const { t } = useText();
  const [id, open] = useChoice('schedule');
  const [search] = useSearchParams();
  const [said, say] = useState('');
  const status = useRef<HTMLParagraphElement>(null);
  const api = useClient();
  const next = useCallback(async (after: string) => (await api.query(MoreSchedulesQuery, { after }, { requestPolicy: 'network-only' }).toPromise()).data?.reportSchedules ?? null, [api]);
  const { rows, more } = usePages(answer.reportSchedules, next);
  const found = rows.find((one) => one.id === id) ?? (answer.reportSchedule?.id === id ? answer.reportSchedule : null);
  const { reportMail: mail, reportSchedules: { totalCount }, segments, viewer } = answer;
  useEffect(() => { if (said && !id) status.current?.focus(); }, [said, id]);

  function done(sentence: string) {
    say(sentence);
    open(null);
    again();
  }

  return (
    <>
      {id === NEW || found ? (
        <OpenSchedule key={id} schedule={found} segments={segments.nodes} kinds={answer.reportKinds} mail={mail} close={() => open(null)} done={done} again={again} />
      ) : id !== '' && (
        <Panel>{fetching ? <Skeleton rows={8} /> : <Empty title={t.failure.missingTitle} hint={t.schedules.gone}><button type="button" className="button" onClick={() => open(null)}>{t.common.close}</button></Empty>}</Panel>
      )}
      <Panel title={t.schedules.title} aside={<Link className="button" to={{ search: withChoices(search, { schedule: NEW }).toString() }}>{t.schedules.create}</Link>}>
        {!mail.on && <p className="notice in-panel" role="note">{t.schedules.mailOff}</p>}
        <p className="said muted" role="status" tabIndex={-1} ref={status}>{said}</p>
        {totalCount === 0 ? <Empty title={t.schedules.none} hint={t.schedules.noneHint} /> : <ScheduleTable rows={rows} total={totalCount} more={more} viewer={viewer.username} over={again} />}
      </Panel>
    </>
  );
}
