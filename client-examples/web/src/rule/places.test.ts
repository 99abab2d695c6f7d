import { expect, it } from 'vitest';
import { placeOf } from './places';

it('finds the word that a fault is about', () => {
  expect(placeOf('регион в (1)\nи foo = 2', { message: '', line: 2, column: 3 })).toEqual({ from: 15, to: 18 });
  expect(placeOf("a = 'x y'", { message: '', line: 1, column: 5 })).toEqual({ from: 4, to: 9 });
});

it('points at the end when something is missing there, and at all when no place is told', () => {
  expect(placeOf('a =', { message: '', line: 1, column: 4 })).toEqual({ from: 2, to: 3 });
  expect(placeOf('abc', { message: '' })).toEqual({ from: 0, to: 3 });
});
