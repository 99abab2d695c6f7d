import { expect, it } from 'vitest';
import { rowName } from './upsetOption';

it('shortens a name but never its count', () => {
  expect(rowName('Производство', '505', 20)).toBe('Производство  505');
  expect(rowName('Москва и область', '1 128', 19)).toBe('Москва и об…  1 128');
  expect(rowName('Москва и область', '1 128', 16.4)).toBe('Москва и…  1 128');
});
