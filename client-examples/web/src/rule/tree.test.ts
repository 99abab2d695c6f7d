import { describe, expect, it } from 'vitest';
import { readTree, writeTree } from './tree';
import { addTo, change, negate, swap } from './treeEdit';

const RU = { and: 'и', or: 'или', not: 'не' };
const round = (text: string) => {
  const tree = readTree(text);
  return tree && writeTree(tree, RU);
};

describe('the shape of a rule', () => {
  it('binds and closer than or', () => {
    expect(readTree('a = 1 or b = 2 and c = 3')).toMatchObject({ kind: 'any', parts: [{ text: 'a = 1' }, { kind: 'all', parts: [{ text: 'b = 2' }, { text: 'c = 3' }] }] });
  });

  it('keeps conditions as they were written', () => {
    const text = "регион не в ('Москва', 'и (или)') и не купил(товар: 'Супер дрель', за: 90 дней)";
    expect(round(text)).toBe(text);
  });

  it('leaves the and of between to it', () => {
    expect(readTree('age between 18 and 25 and kind = PERSON')).toMatchObject({ kind: 'all', parts: [{ text: 'age between 18 and 25' }, { text: 'kind = PERSON' }] });
  });

  it('keeps parentheses that matter', () => {
    expect(round('(a = 1 или b = 2) и не (c = 3 и d = 4)')).toBe('(a = 1 или b = 2) и не (c = 3 и d = 4)');
    expect(round('((a = 1))')).toBe('a = 1');
  });

  it('is not there while the text is unfinished', () => {
    for (const text of ['', 'a = 1 и', '(a = 1', 'купил(товар: ', 'a = 1)', 'и']) expect(readTree(text)).toBeNull();
  });
});

describe('changing it', () => {
  const tree = readTree('a = 1 и (b = 2 или c = 3)');
  if (!tree) throw new Error('no tree');
  const text = (changed: ReturnType<typeof change>) => changed && writeTree(changed, RU);

  it('takes a condition away, and the group that is left with one', () => {
    expect(text(change(tree, [1, 0], () => null))).toBe('a = 1 и c = 3');
    expect(text(change(tree, [0], () => null))).toBe('b = 2 или c = 3');
  });

  it('negates there and back', () => {
    const once = change(tree, [1], negate);
    expect(text(once)).toBe('a = 1 и не (b = 2 или c = 3)');
    expect(once && text(change(once, [1], negate))).toBe('a = 1 и (b = 2 или c = 3)');
  });

  it('swaps and for or', () => {
    expect(text(change(tree, [], swap))).toBe('a = 1 или b = 2 или c = 3'.replace('b = 2 или c = 3', '(b = 2 или c = 3)'));
  });

  it('adds one more', () => {
    expect(writeTree(addTo(tree, 'd = 4'), RU)).toBe('a = 1 и (b = 2 или c = 3) и d = 4');
    expect(writeTree(addTo(null, 'd = 4'), RU)).toBe('d = 4');
    expect(writeTree(addTo(readTree('a = 1 или b = 2'), 'd = 4'), RU)).toBe('(a = 1 или b = 2) и d = 4');
  });
});
