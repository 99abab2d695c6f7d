import { expect, it } from 'vitest';
import { kept, missing } from './useSparse';

it('asks for the pages in sight that are not here', () => {
  const pages = new Map([[0, []], [3, []]]);
  expect(missing(pages, 0, 40)).toEqual([]);
  expect(missing(pages, 250, 410)).toEqual([2, 4]);
  expect(missing(pages, -5, -1)).toEqual([]);
});

it('keeps a bounded number of pages, and always the first', () => {
  let pages: ReadonlyMap<number, readonly string[]> = new Map([[0, ['first']]]);
  for (let page = 1; page < 200; page++) pages = kept(pages, page, [`${page}`]);
  expect(pages.size).toBe(60);
  expect(pages.get(0)).toEqual(['first']);
  expect(pages.get(199)).toEqual(['199']);
  expect(pages.has(1)).toBe(false);
});
