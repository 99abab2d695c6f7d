import { expect, it } from 'vitest';
import { codeOf, refusal } from './refusal';

it('says refusals in Russian with what the server quotes', () => {
  const told = { code: 'UNKNOWN_FIELD', message: 'There is no field `regionn`; the nearest: region, inn.' };
  expect(refusal('ru', told)).toBe('Такого реквизита нет: regionn. Какие есть, подскажет Ctrl+Пробел в тексте условий.');
  expect(refusal('en', told)).toBe('There is no field “regionn”; the nearest: region, inn.');
  expect(refusal('ru', { code: 'NAME_TAKEN', message: 'The name `VIP` is taken.' })).toBe('Это название уже занято: VIP.');
  expect(refusal('ru', { code: 'WRONG_DATE', message: 'That is no date.' })).toBe('Это не дата. Напишите её как 22.11.2026 или 2026-11-22.');
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
