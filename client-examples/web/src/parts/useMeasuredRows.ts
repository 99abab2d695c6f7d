import { useVirtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';
import type { DrawnRows } from './rows';

const ROW_HEIGHT = 33;
const AROUND = 12;

/** Of some hundreds of rows, each as tall as it comes out. */
export function useMeasuredRows(frame: RefObject<HTMLElement | null>, count: number, enabled: boolean): DrawnRows & { measure: (row: HTMLElement | null) => void } {
  // eslint-disable-next-line react-hooks/incompatible-library -- the virtualizer's functions are used here only
  const virtual = useVirtualizer({ count, getScrollElement: () => frame.current, estimateSize: () => ROW_HEIGHT, overscan: AROUND, enabled });
  const items = virtual.getVirtualItems();
  return {
    places: items.map((item) => item.index),
    above: items[0]?.start ?? 0,
    below: virtual.getTotalSize() - (items.at(-1)?.end ?? 0),
    to: (place) => virtual.scrollToIndex(place, { align: 'start' }),
    measure: virtual.measureElement,
  };
}
