import { expect, it } from 'vitest';
import { given, isWrong, parameterChoices, readParameters, type ParameterDefinition } from './parameters';

const one = (differing: Partial<ParameterDefinition>): ParameterDefinition => ({ name: 'months', type: 'INTEGER', usual: '6', least: '1', most: '24', words: [], ...differing });
const SHARE = one({ name: 'a', type: 'DECIMAL', usual: '80', least: '0', most: '100' });
const MODE = one({ name: 'mode', type: 'WORD', usual: 'CLASSIC', least: null, most: null, words: ['CLASSIC', 'FULL'] });

it('refuses what the value cannot be', () => {
  expect(['', '1', '24', ' 7 '].map((text) => isWrong(one({}), text))).toEqual([false, false, false, false]);
  expect(['0', '25', '-1', '2.5', 'six', '1e3'].map((text) => isWrong(one({}), text))).toEqual(Array(6).fill(true));
  expect(['79,5', '79.5', '100', '0'].map((text) => isWrong(SHARE, text))).toEqual([false, false, false, false]);
  expect(['100.1', '7 9,5,1', '.5'].map((text) => isWrong(SHARE, text))).toEqual([true, true, true]);
  expect(['FULL', 'full', 'OTHER'].map((text) => isWrong(MODE, text))).toEqual([false, true, true]);
  expect(['7, 30,90', '7', '7,,30', '0,7'].map((text) => isWrong(one({ type: 'INTEGERS', most: null }), text))).toEqual([false, false, true, true]);
  expect(['2026-01-31', '2026-13-01', '31.01.2026'].map((text) => isWrong(one({ type: 'DATE', least: null, most: null }), text))).toEqual([false, true, true]);
  expect(isWrong(one({ type: 'WORDS', least: null, most: null, words: ['A', 'B'] }), 'A,A')).toBe(true);
});

it('gives what is not as usual, as the server reads it', () => {
  expect(given([one({}), SHARE, MODE], { months: '6', a: '79,5', mode: 'FULL', other: '1' })).toEqual([{ name: 'a', value: '79.5' }, { name: 'mode', value: 'FULL' }]);
});

it('keeps them in the address', () => {
  const search = new URLSearchParams('report=rfm&with.a=70&with.b=90');
  expect(readParameters(search)).toEqual({ a: '70', b: '90' });
  expect(parameterChoices(search, { b: '95' })).toEqual({ 'with.a': null, 'with.b': '95' });
});
