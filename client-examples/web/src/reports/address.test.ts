import { expect, it } from 'vitest';
import { reportAddress } from './address';

it('asks for what was chosen and leaves out what is usual', () => {
  expect(reportAddress({ kind: 'sales-by-segment', format: 'pdf', period: '', segments: [], membership: 'CURRENT', locale: 'RU', parameters: [] })).toBe('/reports/sales-by-segment.pdf?locale=RU');
  expect(reportAddress({ kind: 'rfm', format: 'xlsx', period: '2026-01-01..2026-04-01', segments: ['a', 'b'], membership: 'PRIMARY', locale: 'EN', parameters: [{ name: 'lastDays', value: '7,30' }] })).toBe(
    '/reports/rfm.xlsx?locale=EN&from=2026-01-01&to=2026-04-01&segments=a%2Cb&membership=PRIMARY&lastDays=7%2C30',
  );
});

it('asks a report about the business date for no period', () => {
  expect(reportAddress({ kind: 'receivables', format: 'pdf', period: '2026-01-01..2026-04-01', segments: [], membership: 'CURRENT', locale: 'RU', parameters: [] })).toBe('/reports/receivables.pdf?locale=RU');
});
