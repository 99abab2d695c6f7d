import { expect, it } from 'vitest';
import { drawn, moved, placeOf, rowsAt, strays, TOP, type Place, type Shape } from './scaled';

const MILLION: Shape = { rows: 1_000_000, row: 33, window: 500 };
const FEW: Shape = { rows: 1_000, row: 33, window: 500 };
const END = 1_000_000 * 33 - 500;
const at = ({ top, shift }: Place) => top + shift;

it('leaves a list that has room as it is', () => {
  expect(placeOf(FEW, 3_300)).toEqual({ top: 3_300, shift: 0 });
  expect(moved(FEW, TOP, 20_000)).toEqual({ top: 20_000, shift: 0 });
  expect(rowsAt(FEW, { top: 3_300, shift: 0 }, 2)).toEqual({ first: 98, last: 117, above: 98 * 33, below: (1_000 - 118) * 33 });
});

it('draws a million rows within what browsers can', () => {
  expect(drawn(MILLION)).toBe(12_000_000);
  for (const place of [TOP, placeOf(MILLION, END / 2), placeOf(MILLION, END)]) {
    const { first, last, above, below } = rowsAt(MILLION, place, 12);
    expect(above + below + (last - first + 1) * 33).toBe(12_000_000);
    expect(last - first).toBeLessThan(45);
  }
});

it('goes by the scroll bar to a place in proportion, and to the ends exactly', () => {
  const lowest = 12_000_000 - 500;
  expect(at(moved(MILLION, TOP, lowest))).toBe(END);
  expect(at(moved(MILLION, TOP, lowest / 2))).toBe(END / 2);
  expect(at(moved(MILLION, TOP, 60_000))).toBe(60_000);
  expect(at(moved(MILLION, placeOf(MILLION, END), 0))).toBe(0);
});

it('steps pixel by pixel, and stays where it is when the bar is put in order', () => {
  let place = placeOf(MILLION, 16_500_000);
  for (let step = 1; step <= 50; step++) {
    place = moved(MILLION, place, place.top + 450);
    expect(at(place)).toBe(16_500_000 + 450 * step);
    place = placeOf(MILLION, at(place));
    expect(at(place)).toBe(16_500_000 + 450 * step);
  }
});

it('misses no row on a long way to an end', () => {
  let place = placeOf(MILLION, END - 180_000);
  let steps = 0;
  for (; at(place) < END; steps++) {
    const next = moved(MILLION, place, Math.min(place.top + 400, 12_000_000 - 500));
    expect(at(next) - at(place)).toBeLessThanOrEqual(400);
    place = strays(MILLION, next) ? placeOf(MILLION, at(next)) : next;
  }
  expect(steps).toBe(450);
});

it('holds any place that is named', () => {
  for (const row of [0, 1, 499_999, 999_984]) expect(at(placeOf(MILLION, row * 33))).toBe(row * 33);
  expect(at(placeOf(MILLION, 999_999 * 33))).toBe(END);
  expect(placeOf({ ...FEW, rows: 0 }, 100)).toEqual(TOP);
});
