import { expect, it } from 'vitest';
import { periodText } from './periodText';

it('says a period as rules do', () => {
  expect(periodText('last-90-DAY', 'ru')).toBe('за: 90 дней');
  expect(periodText('last-24-MONTH', 'ru')).toBe('за: 24 месяца');
  expect(periodText('last-1-QUARTER', 'en')).toBe('last: 1 quarter');
  expect(periodText('current-YEAR', 'ru')).toBe('текущий: год');
  expect(periodText('previous-MONTH', 'en')).toBe('previous: month');
  expect(periodText('2026-01-01..2026-04-01', 'ru')).toBe('с: 2026-01-01, по: 2026-03-31');
  expect(periodText('2026-01-01..2026-04-01', 'en')).toBe('from: 2026-01-01, through: 2026-03-31');
  expect(periodText('nonsense', 'ru')).toBe('за: 12 месяцев');
});
