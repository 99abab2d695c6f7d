import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import type { DrawnRows } from './rows';
import { moved, placeOf, rowsAt, strays, TOP, type Place, type Shape } from './scaled';

/** Of a row, in rem, as the style sheet has it. */
const ROW_REM = 2.0625;
const AROUND = 12;
/** When a window has not been scrolled for so long, its bar is put in order. */
const REST_MS = 150;

/** Of up to millions of rows of one height: where they are is reckoned, nothing is kept of them. */
export function useEvenRows(frame: RefObject<HTMLElement | null>, count: number, enabled: boolean): DrawnRows {
  const [{ place, row, window }, setView] = useState<{ place: Place; row: number; window: number }>({ place: TOP, row: ROW_REM * 16, window: 600 });
  const shape: Shape = { rows: enabled ? count : 0, row, window };
  const now = useRef({ place, shape });
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  useLayoutEffect(() => {
    now.current.shape = shape;
  });

  /** Draws what is at the place, unless that is drawn already, and puts the bar there in the same frame. */
  const go = useCallback((element: HTMLElement | null, to: Place) => {
    const { place: was, shape: list } = now.current;
    now.current.place = to;
    if (!sameRows(list, was, to)) flushSync(() => setView((view) => ({ ...view, place: to })));
    if (element && Math.abs(element.scrollTop - to.top) >= 1) element.scrollTo({ top: to.top, behavior: 'instant' });
  }, []);

  useLayoutEffect(() => {
    const element = frame.current;
    if (!element || !enabled) return;
    const watch = new ResizeObserver(() => {
      const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
      const head = element.querySelector('thead')?.getBoundingClientRect().height ?? 0;
      setView((was) => ({ ...was, row: Math.round(ROW_REM * rem), window: Math.max(1, element.clientHeight - Math.round(head)) }));
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, [frame, enabled]);

  useEffect(() => {
    const element = frame.current;
    if (!element || !enabled) return;
    const settle = () => go(element, placeOf(now.current.shape, now.current.place.top + now.current.place.shift));
    const scrolled = () => {
      const to = moved(now.current.shape, now.current.place, element.scrollTop);
      go(element, strays(now.current.shape, to) ? placeOf(now.current.shape, to.top + to.shift) : to);
      clearTimeout(rest.current);
      rest.current = setTimeout(settle, REST_MS);
    };
    element.addEventListener('scroll', scrolled, { passive: true });
    return () => {
      element.removeEventListener('scroll', scrolled);
      clearTimeout(rest.current);
    };
  }, [frame, enabled, go]);

  const { first, last, above, below } = rowsAt(shape, place, AROUND);
  return {
    places: Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at),
    above,
    below,
    to: (to) => go(frame.current, placeOf(shape, to * row)),
  };
}

function sameRows(shape: Shape, one: Place, other: Place): boolean {
  const [was, is] = [rowsAt(shape, one, AROUND), rowsAt(shape, other, AROUND)];
  return was.first === is.first && was.last === is.last && was.above === is.above;
}
