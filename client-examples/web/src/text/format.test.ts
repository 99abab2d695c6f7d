import { describe, expect, it } from 'vitest';
import { makeFormat } from './format';

const ru = makeFormat('ru');
const en = makeFormat('en');

describe('figures', () => {
  it('part thousands by a narrow space in Russian and a comma in English', () => {
    expect(ru.count(1234567)).toBe('1\u202f234\u202f567');
    expect(ru.count(1234)).toBe('1\u202f234');
    expect(en.count(1234567)).toBe('1,234,567');
  });

  it('keep every digit of an exact amount', () => {
    expect(ru.money('12345678901234567891.12', 2)).toBe('12\u202f345\u202f678\u202f901\u202f234\u202f567\u202f891,12');
    expect(en.money('12345678901234567891.12', 2)).toBe('12,345,678,901,234,567,891.12');
  });

  it('write a minus, not a hyphen', () => {
    expect(ru.count(-5)).toBe('\u22125');
    expect(en.money('-1500.5', 2)).toBe('\u22121,500.50');
  });

  it('tell nothing from zero', () => {
    expect(ru.count(null)).toBe('—');
    expect(ru.count(0)).toBe('0');
    expect(ru.money(undefined)).toBe('—');
    expect(en.percent(null)).toBe('—');
  });

  it('leave out the decimals that a figure does not have', () => {
    expect(['7.0000', '2.5000', '1234.5678'].map(ru.figure)).toEqual(['7', '2,5', '1\u202f234,5678']);
    expect(en.figure('2.5000')).toBe('2.5');
  });

  it('round a part of a whole once', () => {
    expect(ru.share(4, 53)).toBe('7,5');
    expect(en.share(4, 53)).toBe('7.5');
    expect(ru.share(0, 0)).toBe('—');
  });

  it('tell a period from its first day to its last', () => {
    const year = { from: '2026-01-01', lastDay: '2026-12-31' };
    expect(ru.days(year)).toBe('01.01.2026 – 31.12.2026');
    expect(en.days(year)).toBe('1 Jan 2026 – 31 Dec 2026');
  });

  it('give shares one decimal', () => {
    expect(ru.percent('12.345')).toBe('12,3\u202f%');
    expect(en.percent(50)).toBe('50.0%');
  });

  it('carry the sign of the currency', () => {
    expect(ru.moneySigned('138826095.21')).toBe('138\u202f826\u202f095\u202f₽');
    expect(en.moneySigned('1500')).toBe('₽1,500');
  });
});

describe('dates', () => {
  it('are written as each language does', () => {
    expect(ru.date('2026-11-22')).toBe('22.11.2026');
    expect(en.date('2026-11-22')).toBe('22 Nov 2026');
    expect(ru.date(null)).toBe('—');
  });
});

describe('plurals', () => {
  const forms = { one: 'клиент', few: 'клиента', many: 'клиентов' };
  it('follow the number', () => {
    expect([1, 2, 5, 11, 21].map((n) => ru.plural(n, forms))).toEqual([
      'клиент', 'клиента', 'клиентов', 'клиентов', 'клиент',
    ]);
  });
});
