import { expect, it } from 'vitest';
import { cellFile, inOrder, jaccard, ruleOf } from './shares';

it('measures how alike two segments are', () => {
  const counts = [[4, 2], [2, 6]];
  expect(jaccard(counts, 0, 1)).toBe(0.25);
  expect(jaccard(counts, 0, 0)).toBe(1);
  expect(jaccard([[0, 0], [0, 0]], 0, 1)).toBe(0);
});

it('draws the largest combinations first and leaves out empty ones', () => {
  const of = (segments: string[], totalCount: number) => ({ segments, clients: { totalCount } });
  const drawn = inOrder([of(['c'], 0), of(['b', 'c'], 5), of(['a', 'b'], 5), of(['b'], 5), of(['a'], 9)], ['a', 'b', 'c']);
  expect(drawn.map((one) => one.segments.join(''))).toEqual(['a', 'b', 'ab', 'bc']);
});

it('names the clients of a combination by a rule', () => {
  expect(ruleOf(['A', "B's"], ['C'])).toBe("member('A') and member('B\\'s') and not member('C')");
});

it('asks the door for all clients of a cell', () => {
  expect(cellFile('csv', ['a', 'b', 'c'], ['a', 'b'], false, 'ru')).toBe('/overlaps/cell.csv?segments=a%2Cb%2Cc&in=a%2Cb&mode=INCLUSIVE&locale=RU');
  expect(cellFile('xlsx', ['a', 'b'], ['a'], true, 'en')).toBe('/overlaps/cell.xlsx?segments=a%2Cb&in=a&mode=EXCLUSIVE&locale=EN');
});
