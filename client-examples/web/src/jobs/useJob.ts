import { useEffect } from 'react';
import { useQuery } from 'urql';
import type { JobStatus } from '../gql/graphql';
import { JobQuery } from './jobs.query';

const EVERY_MS = 700;
export const isOver = (status: JobStatus | undefined): boolean => status === 'COMPLETED' || status === 'FAILED' || status === 'CANCELLED';

/** A job as it goes; asks again until it is over. */
export function useJob(id: string | null) {
  const [{ data, error, fetching }, again] = useQuery({ query: JobQuery, variables: { id: id ?? '' }, pause: id === null, requestPolicy: 'network-only' });
  const job = id !== null && data?.job?.id === id ? data.job : undefined;
  const waiting = id !== null && !isOver(job?.status);
  useEffect(() => {
    if (!waiting || fetching) return;
    const timer = setTimeout(() => again({ requestPolicy: 'network-only' }), EVERY_MS);
    return () => clearTimeout(timer);
  }, [waiting, fetching, again, data]);
  return { job, error };
}
