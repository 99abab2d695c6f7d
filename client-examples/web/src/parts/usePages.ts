import { useCallback, useRef, useState } from 'react';

export interface PageOf<T> {
  nodes: readonly T[];
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
}

/**
 * The rows of a list that grows as it is scrolled: the first page came with the screen, `next` fetches those after a cursor. A new
 * first page starts the list anew.
 */
export function usePages<T>(first: PageOf<T>, next: (after: string) => Promise<PageOf<T> | null>): { rows: readonly T[]; more: (() => void) | undefined } {
  const [state, setState] = useState({ first, rows: first.nodes, info: first.pageInfo });
  const asking = useRef<string | null>(null);
  let now = state;
  if (state.first !== first) {
    now = { first, rows: first.nodes, info: first.pageInfo };
    setState(now);
  }
  const cursor = now.info.hasNextPage ? now.info.endCursor : null;
  const more = useCallback(() => {
    if (!cursor || asking.current === cursor) return;
    asking.current = cursor;
    void next(cursor).then((page) => {
      asking.current = null;
      if (page) setState((was) => (was.first === first ? { first, rows: [...was.rows, ...page.nodes], info: page.pageInfo } : was));
    });
  }, [cursor, next, first]);
  return { rows: now.rows, more: cursor ? more : undefined };
}
