import { expect, it } from 'vitest';
import { memberFile } from './memberFile';

it('asks for the columns that are shown, as the door names them', () => {
  expect(memberFile('x', 'csv', ['inn', 'registered'], 'ru')).toBe('/segments/x/members.csv?columns=name%2Cinn%2Cregistered_at&locale=RU');
});
