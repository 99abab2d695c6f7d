import { useEffect } from 'react';
import { useQuery } from 'urql';
import type { ScheduleRunFragment as Run } from '../gql/graphql';
import { RunQuery } from './schedules.query';

const EVERY_MS = 1_000;

/** Nothing more happens for now: all is over, or what is left was refused and waits to be tried later. A letter on its way is neither. */
export const isResting = (run: Run): boolean =>
  run.state === 'SENDING' ? run.letters.every((letter) => letter.sentAt != null || letter.error != null) : run.state !== 'MAKING';

/** The last run of a schedule as it goes; asks again until it rests. */
export function useRun(id: string, first: Run | null, told: () => void): Run | null {
  const going = first !== null && !isResting(first);
  const [{ data, fetching }, again] = useQuery({ query: RunQuery, variables: { id }, pause: !going, requestPolicy: 'network-only' });
  const run = (going && data?.reportSchedule?.id === id ? data.reportSchedule.lastRun : null) ?? first;
  const over = going && run !== null && isResting(run);
  useEffect(() => {
    if (over) told();
  }, [over, told]);
  useEffect(() => {
    if (!going || over || fetching) return;
    const timer = setTimeout(() => again({ requestPolicy: 'network-only' }), EVERY_MS);
    return () => clearTimeout(timer);
  }, [going, over, fetching, again, data]);
  return run;
}
