import { describe, expect, it } from 'vitest';
import { contextAt } from './context';
import { vocabulary, type Filter } from './vocabulary';

const filter = (name: string, label: string, type: Filter['type'], criterion: string, parameter: string | null = null): Filter => ({ name, label, type, criterion, parameter, operators: [], values: [] });
const words = vocabulary(
  [
    filter('region', 'регион', 'TEXT', 'attribute'),
    filter('price_type', 'вид цен', 'TEXT', 'attribute'),
    filter('purchased.products', 'купил: товар', 'TEXTS', 'purchased', 'products'),
    filter('purchased.averageOrder', 'купил: средний чек', 'NUMBER', 'purchased', 'averageOrder'),
    filter('purchased.period', 'купил: период', 'PERIOD', 'purchased', 'period'),
    filter('memberOf.segment', 'сегмент', 'SEGMENT', 'memberOf', 'segment'),
    filter('stage.stages', 'стадия: стадии', 'CHOICES', 'stage', 'stages'),
  ],
  'ru',
);
const at = (text: string) => contextAt(text, text.length, words);

describe('completion', () => {
  it('spells words as rules do', () => {
    expect(words.attributes.map((one) => one.word)).toEqual(['регион', 'вид_цен']);
    expect(words.calls.map((one) => [one.word, one.parameters.map((parameter) => parameter.word)])).toEqual([
      ['купил', ['товар', 'средний_чек', 'за']], ['сегмент', ['']], ['стадия', ['стадии']],
    ]);
  });

  it('offers conditions at the start and after a join', () => {
    expect(at('')).toEqual({ kind: 'condition', from: 0 });
    expect(at("регион = 'Москва' и ку")).toEqual({ kind: 'condition', from: 20 });
  });

  it('offers the values of an attribute', () => {
    expect(at("регион = 'Мос")).toMatchObject({ kind: 'value', from: 9, search: 'Мос', filter: { name: 'region' }, quoted: true });
    expect(at("регион в ('Москва', 'Ту")).toMatchObject({ kind: 'value', search: 'Ту', filter: { name: 'region' } });
    expect(at("вид_цен = ")).toMatchObject({ kind: 'value', filter: { name: 'price_type' }, quoted: false });
  });

  it('offers what a call takes', () => {
    expect(at('купил(')).toMatchObject({ kind: 'parameter', call: { word: 'купил' } });
    expect(at("купил(товар: 'Супер")).toMatchObject({ kind: 'value', filter: { name: 'purchased.products' } });
    expect(at("купил(товар: 'Супер дрель', сред")).toMatchObject({ kind: 'parameter' });
    expect(at("сегмент('")).toMatchObject({ kind: 'value', filter: { name: 'memberOf.segment' } });
    expect(at('стадия в (')).toMatchObject({ kind: 'value', filter: { name: 'stage.stages' } });
  });
});
