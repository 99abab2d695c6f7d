import { expect, it } from 'vitest';
import type { ScheduleFragment } from '../gql/graphql';
import { addressesIn, draftOf, inputOf, newDraft, periodText } from './draft';

const NO_PERIOD = { between: null, last: null, current: null, previous: null };

it('starts from what is chosen on the screen', () => {
  const draft = { name: 'RFM', ...newDraft(new URLSearchParams('report=rfm&format=xlsx&segments=a,b&period=previous-MONTH&membership=PRIMARY&with.a=70'), 'ru', 'Europe/Moscow') };
  expect(draft.parameters).toEqual({ a: '70' });
  expect(inputOf({ ...draft, recipients: 'a@x.ru' }, [{ name: 'a', value: '70' }])).toEqual({
    name: 'RFM', kind: 'RFM', formats: ['XLSX'], locale: 'RU', period: { previous: 'MONTH' }, segments: ['a', 'b'], membership: { primary: true }, parameters: [{ name: 'a', value: '70' }],
    cron: '0 0 7 * * MON', zone: 'Europe/Moscow', recipients: ['a@x.ru'], delivery: 'LINK', enabled: true,
  });
});

it('leaves out what is usual, and what an address says wrongly', () => {
  const input = inputOf({ name: 'x', ...newDraft(new URLSearchParams('report=nonsense&format=doc&period=tomorrow'), 'en', 'UTC') }, []);
  expect(input).toMatchObject({ kind: 'SALES_BY_SEGMENT', formats: ['PDF'], locale: 'EN', membership: { current: true } });
  expect(input).not.toHaveProperty('period');
  expect(input).not.toHaveProperty('segments');
});

it('sends no period that its report has no use for', () => {
  const input = inputOf({ name: 'x', ...newDraft(new URLSearchParams('report=receivables&period=previous-MONTH'), 'en', 'UTC') }, []);
  expect(input).toMatchObject({ kind: 'RECEIVABLES' });
  expect(input).not.toHaveProperty('period');
});

it('writes a schedule back as it was read', () => {
  const schedule: ScheduleFragment = {
    id: '1', version: 3, name: 'Ночь', kind: 'SALES_BY_SEGMENT', formats: ['PDF', 'CSV'], locale: 'RU', period: { ...NO_PERIOD, last: { count: 6, unit: 'MONTH' } },
    segments: [{ id: 's', name: 'S' }], membership: '2026-01-31', parameters: [{ name: 'months', value: '3' }], cron: '0 0 7 1 1 *', zone: 'Asia/Omsk', recipients: ['a@x.ru', 'b@x.ru'], delivery: 'ATTACHMENT', enabled: false,
    owner: 'admin', nextRunAt: null, nextRuns: [], stopped: null, lastRun: null,
  };
  expect(draftOf(schedule).parameters).toEqual({ months: '3' });
  expect(inputOf(draftOf(schedule), [])).toEqual({
    name: 'Ночь', kind: 'SALES_BY_SEGMENT', formats: ['PDF', 'CSV'], locale: 'RU', period: { last: { count: 6, unit: 'MONTH' } }, segments: ['s'], membership: { asOf: '2026-01-31' },
    cron: '0 0 7 1 1 *', zone: 'Asia/Omsk', recipients: ['a@x.ru', 'b@x.ru'], delivery: 'ATTACHMENT', enabled: false,
  });
});

it('reads addresses however they were pasted', () => {
  expect(addressesIn(' a@x.ru; b@x.ru,\n\nc@x.ru ')).toEqual(['a@x.ru', 'b@x.ru', 'c@x.ru']);
});

it('names periods as addresses do', () => {
  expect(periodText(null)).toBe('');
  expect(periodText({ ...NO_PERIOD, between: { from: '2026-01-01', to: '2026-02-01' } })).toBe('2026-01-01..2026-02-01');
  expect(periodText({ ...NO_PERIOD, current: 'YEAR' })).toBe('current-YEAR');
});
