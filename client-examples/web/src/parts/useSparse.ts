import { useCallback, useMemo, useRef, useState } from 'react';

/** A long list of which only some pages are here. */
export interface Sparse<T> {
  total: number;
  at: (place: number) => T | undefined;
  /** Asks for what is missing from one place to another. */
  need: (from: number, to: number) => void;
  /** What is here, in order. */
  here: readonly T[];
}

export const PAGE = 100;
/** Pages kept; those asked for first are given up first, the first screen's page never. */
const MOST_KEPT = 60;

type Pages<T> = ReadonlyMap<number, readonly T[]>;

/** The numbers of the pages that hold these places, those that are here left out. */
export function missing(pages: { has: (page: number) => boolean }, from: number, to: number): number[] {
  const first = Math.max(0, Math.floor(from / PAGE));
  const last = Math.max(first, Math.floor(to / PAGE));
  return Array.from({ length: last - first + 1 }, (_, at) => first + at).filter((page) => !pages.has(page));
}

export function kept<T>(pages: Pages<T>, page: number, rows: readonly T[]): Pages<T> {
  const next = new Map(pages).set(page, rows);
  for (const old of next.keys()) {
    if (next.size <= MOST_KEPT) break;
    if (old !== 0 && old !== page) next.delete(old);
  }
  return next;
}

/**
 * Rows of any place of a list, fetched when they come into sight: the first page came with the screen. A new one starts the list anew,
 * and while it is awaited nothing is asked for, as that would be of another list than the one in sight.
 */
export function useSparse<T>(first: readonly T[], total: number, fetch: (at: number) => Promise<readonly T[] | null>, late = false): Sparse<T> {
  const [state, setState] = useState<{ first: readonly T[]; pages: Pages<T> }>({ first, pages: new Map([[0, first]]) });
  const asking = useRef<{ first: readonly T[]; pages: Set<number> }>({ first, pages: new Set() });
  let now = state;
  if (state.first !== first) {
    now = { first, pages: new Map([[0, first]]) };
    setState(now);
  }
  const { pages } = now;
  const need = useCallback(
    (from: number, to: number) => {
      if (late) return;
      if (asking.current.first !== first) asking.current = { first, pages: new Set() };
      const asked = asking.current.pages;
      for (const page of missing(pages, from, Math.min(to, total - 1))) {
        if (asked.has(page)) continue;
        asked.add(page);
        void fetch(page * PAGE).then((rows) => {
          asked.delete(page);
          if (rows) setState((was) => (was.first === first ? { first, pages: kept(was.pages, page, rows) } : was));
        });
      }
    },
    [pages, total, fetch, first, late],
  );
  return useMemo(
    () => ({
      total,
      need,
      at: (place) => pages.get(Math.floor(place / PAGE))?.[place % PAGE],
      here: [...pages].sort(([a], [b]) => a - b).flatMap(([, rows]) => rows),
    }),
    [pages, total, need],
  );
}
