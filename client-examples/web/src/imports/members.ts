import type { ImportScreenQuery } from '../gql/graphql';
import type { Mode } from './kinds';

/** A segment whose members a file may tell. */
export type Target = ImportScreenQuery['byHand']['nodes'][number];

/** The segments that can be chosen, and the one that is, as far as it is known. */
export interface Targets {
  byHand: readonly Target[];
  ruled: readonly Target[];
  chosen: Target | undefined;
  /** Whether there are more than are listed. */
  more: boolean;
  waiting: boolean;
}

export function targetsOf(data: ImportScreenQuery, id: string, waiting: boolean): Targets {
  const free = ({ nodes }: ImportScreenQuery['byHand']) => nodes.filter(({ family }) => !family);
  const told = [...data.byHand.nodes, ...data.ruled.nodes, ...(data.segment ? [data.segment] : [])];
  return {
    byHand: free(data.byHand),
    ruled: free(data.ruled),
    chosen: told.find((one) => one.id === id),
    more: [data.byHand, data.ruled].some(({ totalCount, nodes }) => totalCount > nodes.length),
    waiting,
  };
}

export type MembersFault = 'none' | 'gone' | 'family' | 'ruled';

/** Why the door would not take the file so; undefined where it would, null while that is not known. */
export function membersFault(id: string, mode: Mode, { chosen, waiting }: Pick<Targets, 'chosen' | 'waiting'>): MembersFault | undefined | null {
  if (id === '') return 'none';
  if (!chosen) return waiting ? null : 'gone';
  if (chosen.family) return 'family';
  return mode === 'REPLACE' && chosen.forming !== 'MANUAL' ? 'ruled' : undefined;
}
