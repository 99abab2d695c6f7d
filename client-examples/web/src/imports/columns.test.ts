import { expect, it } from 'vitest';
import { calledBy, firstMapped, fitting, labelOf, lacking, standingOf, toSend, type FileColumn } from './columns';

const column = (header: string, column: string | null = null, guessed = false): FileColumn => ({ header, column, guessed, samples: [] });
const FILE = [column('Ид', 'external_id'), column('Фирма'), column('Наш ИНН', 'inn', true), column('ИНН', 'inn')];
const SAVED = { name: 'Наши', columns: [{ header: 'фирма', column: 'name' }, { header: 'НАШ_ИНН', column: null }] };

it('takes what is named, and a guess only where nothing else is that', () => {
  expect(firstMapped(FILE, undefined)).toEqual({ Ид: 'external_id', Фирма: '', 'Наш ИНН': '', ИНН: 'inn' });
  expect(firstMapped([column('Ид', 'external_id'), column('Назв', 'name', true), column('Назв.', 'name', true)], undefined)).toEqual({ Ид: 'external_id', Назв: 'name', 'Назв.': '' });
});

it('puts what was saved first, however headers are written', () => {
  expect(firstMapped(FILE, SAVED)).toEqual({ Ид: 'external_id', Фирма: 'name', 'Наш ИНН': '', ИНН: 'inn' });
});

it('tells how each column stands', () => {
  const mapped = { Ид: 'external_id', Фирма: '', 'Наш ИНН': 'inn', ИНН: 'inn' };
  expect(FILE.map((one) => standingOf(one, mapped, {}, undefined))).toEqual(['named', 'unknown', 'twice', 'twice']);
  expect(standingOf(column('Наш ИНН', 'inn', true), { 'Наш ИНН': 'inn' }, {}, undefined)).toBe('guessed');
  expect(standingOf(column('Фирма'), { Фирма: 'name' }, { Фирма: 'name' }, undefined)).toBe('chosen');
  expect(standingOf(column('Фирма'), { Фирма: '' }, { Фирма: '' }, undefined)).toBe('left');
  expect(standingOf(column('Фирма'), { Фирма: 'name' }, {}, SAVED)).toBe('chosen');
});

it('names what is lacking', () => {
  const known = [{ name: 'external_id', names: [], required: true }, { name: 'name', names: [], required: true }, { name: 'inn', names: [], required: false }];
  expect(lacking(known, { Ид: 'external_id', x: '' }).map(({ name }) => name)).toEqual(['name']);
});

it('sends only what the server would read otherwise', () => {
  expect(toSend([column('Ид', 'external_id')], { Ид: 'external_id' })).toBeNull();
  expect(JSON.parse(toSend(FILE, { Ид: 'code', Фирма: 'name', 'Наш ИНН': '', ИНН: 'inn' }) ?? '')).toEqual({ Ид: 'code', Фирма: 'name', 'Наш ИНН': null });
});

it('offers the saved mapping that knows all that is strange', () => {
  expect(fitting(FILE, [{ name: 'Чужие', columns: [{ header: 'Фирма', column: 'name' }] }, SAVED])?.name).toBe('Наши');
  expect(fitting([column('Ид', 'external_id')], [SAVED])).toBeUndefined();
});

it('calls columns as people do', () => {
  expect(labelOf({ name: 'inn', names: ['inn', 'инн'] }, 'ru', {})).toBe('ИНН');
  expect(labelOf({ name: 'vat_amount', names: ['vat_amount', 'сумма ндс'] }, 'ru', {})).toBe('Сумма НДС');
  expect(labelOf({ name: 'vat_amount', names: ['vat_amount', 'сумма ндс'] }, 'en', {})).toBe('VAT amount');
  expect(labelOf({ name: 'external_id', names: ['external_id', 'ид'] }, 'ru', { external_id: 'Идентификатор' })).toBe('Идентификатор');
});

it('calls a column as the file does, and without the file as such files do', () => {
  const known = [{ name: 'due_on', names: ['due_on', 'срок оплаты'], required: true }];
  expect(calledBy('due_on', { known, mapped: { Оплатить: 'due_on' } }, 'ru', {})).toBe('Оплатить');
  expect(calledBy('due_on', { known, mapped: {} }, 'ru', {})).toBe('Срок оплаты');
  expect(calledBy('due_on', { known: [], mapped: {} }, 'ru', { due_on: 'Срок' })).toBe('Срок');
  expect(calledBy('due_on', { known: [], mapped: {} }, 'en', {})).toBe('Due on');
});
