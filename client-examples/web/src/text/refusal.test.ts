import { expect, it } from 'vitest';
import { codeOf, refusal } from './refusal';

it('says refusals in Russian with what the server quotes', () => {
  const told = { code: 'UNKNOWN_FIELD', message: 'There is no field `regionn`; did you mean `region`?' };
  expect(refusal('ru', told)).toBe('Такого реквизита нет: regionn, region.');
  expect(refusal('en', told)).toBe('There is no field “regionn”; did you mean “region”?');
  expect(refusal('ru', { code: 'CONFLICT', message: 'It was changed.' })).toBe('Кто-то изменил это раньше вас. Обновите страницу и повторите.');
});

it('leaves what it has no words for as the server says it', () => {
  expect(refusal('ru', { code: 'BRAND_NEW', message: 'Something new.' })).toBe('Something new.');
  expect(refusal('ru', { message: 'HTTP 500' })).toBe('HTTP 500');
});

it('knows what a status means', () => {
  expect(codeOf(413)).toBe('TOO_LARGE');
  expect(codeOf(undefined)).toBeUndefined();
});
