import { expect, it } from 'vitest';
import { opposite, readOrder } from './useOrder';

it('reads the order of an address, and takes the usual one for what it does not say', () => {
  const read = (text: string) => readOrder(new URLSearchParams(text));
  expect(read('')).toEqual({ orderBy: 'NAME', direction: 'ASCENDING' });
  expect(read('order=DEBT')).toEqual({ orderBy: 'DEBT', direction: 'DESCENDING' });
  expect(read('order=AMOUNT&direction=ASCENDING')).toEqual({ orderBy: 'AMOUNT', direction: 'ASCENDING' });
  expect(read('order=SHOE_SIZE&direction=UP')).toEqual({ orderBy: 'NAME', direction: 'ASCENDING' });
});

it('turns a direction round', () => {
  expect(opposite(opposite('ASCENDING'))).toBe('ASCENDING');
});
