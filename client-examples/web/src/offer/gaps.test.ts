import { expect, it } from 'vitest';
import { chosenOf, keyOf, offerRule, peaks } from './gaps';

const item = (id: string) => ({ product: { id, name: `Товар ${id}` } });
const gaps = [{ x: item('1'), y: item('2') }, { x: item('1'), y: item('3') }];

it('finds the offer of the address, else takes the first', () => {
  expect(chosenOf(gaps, '1~3')).toBe(gaps[1]);
  expect(chosenOf(gaps, '9~9')).toBe(gaps[0]);
  expect(chosenOf([], '1~3')).toBeUndefined();
  expect(gaps.map(keyOf)).toEqual(['1~2', '1~3']);
});

it('says whom to offer as a rule in the language of the reader', () => {
  const [gap] = gaps as [(typeof gaps)[0]];
  expect(offerRule("B's", gap, 'last-12-MONTH', 'en')).toBe("member('B\\'s') and bought(product: 'Товар 1', last: 12 months) and not bought(product: 'Товар 2', last: 12 months)");
  expect(offerRule('VIP', gap, 'previous-QUARTER', 'ru')).toBe("сегмент('VIP') и купил(товар: 'Товар 1', предыдущий: квартал) и не купил(товар: 'Товар 2', предыдущий: квартал)");
});

it('names what stands out, the strongest first', () => {
  const beats = ['0.50', '1.20', '1.09', '2.00', '1.10', '1.15'].map((index, place) => ({ number: place + 1, index }));
  expect(peaks(beats)).toEqual([4, 2, 6]);
  expect(peaks(null)).toEqual([]);
});
