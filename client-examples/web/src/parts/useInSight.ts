import { useEffect, useRef } from 'react';

/** How often what comes into sight is asked for. */
const EVERY_MS = 80;
/** Rows in that time beyond which they are only scrolled past: those are not asked for. */
const PAST = 300;
/** Rows asked for before they come into sight. */
const AHEAD = 40;

/** Asks for the rows in sight where they rest, and ahead of them where they go by slowly. */
export function useInSight(first: number, last: number, need: ((from: number, to: number) => void) | undefined): void {
  const seen = useRef(first);
  const latest = useRef({ first, last, need });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    latest.current = { first, last, need };
    const look = () => {
      timer.current = undefined;
      const { first: from, last: to, need: ask } = latest.current;
      const past = Math.abs(from - seen.current) > PAST;
      seen.current = from;
      if (past) timer.current = setTimeout(look, EVERY_MS);
      else ask?.(from - AHEAD, to + AHEAD);
    };
    timer.current ??= setTimeout(look, EVERY_MS);
  }, [first, last, need]);
  useEffect(() => () => { clearTimeout(timer.current); timer.current = undefined; }, []);
}
