import { describe, expect, it } from 'vitest';
import { between, changesWithin, courseOf, daysOf, isWholeMonth, periodOr, readPeriod } from './period';
import { oneOf, readList, withChoices } from './urlState';

describe('choices in the address', () => {
  it('leave out what is usual or empty, and keep the rest', () => {
    const next = withChoices(new URLSearchParams('tab=rule&b=2'), { tab: 'members', b: '', a: '1' }, { tab: 'members' });
    expect(next.toString()).toBe('a=1');
  });

  it('do not depend on the order in which they were made', () => {
    const one = withChoices(withChoices(new URLSearchParams(), { a: '1' }), { b: '2' });
    const other = withChoices(withChoices(new URLSearchParams(), { b: '2' }), { a: '1' });
    expect(one.toString()).toBe(other.toString());
  });

  it('name a value once', () => {
    expect(readList('x,y,,x')).toEqual(['x', 'y']);
    expect(readList(null)).toEqual([]);
  });

  it('are none where there is no such choice, whatever objects have besides', () => {
    const options = { gross: 0, net: 0 };
    expect(oneOf('net', options)).toBe('net');
    for (const mistyped of ['', 'nett', 'NET', 'constructor', 'toString', '__proto__']) expect(oneOf(mistyped, options)).toBeNull();
  });
});

describe('periods in the address', () => {
  it('are read', () => {
    expect(readPeriod('last-12-MONTH')).toEqual({ last: { count: 12, unit: 'MONTH' } });
    expect(readPeriod('previous-QUARTER')).toEqual({ previous: 'QUARTER' });
    expect(readPeriod('2026-01-01..2026-04-01')).toEqual({ between: { from: '2026-01-01', to: '2026-04-01' } });
  });

  it('are refused when they make no sense', () => {
    for (const text of ['', 'last-0-MONTH', 'last-3-FORTNIGHT', '2026-04-01..2026-01-01', '2026-01-01..2026-13-01', '2026-02-31..2026-04-01', 'current-', 'x..y']) {
      expect(readPeriod(text)).toBeNull();
      expect(daysOf(text)).toBeNull();
    }
    expect(periodOr('nonsense')).toEqual({ last: { count: 12, unit: 'MONTH' } });
  });

  it('tell whole months from those cut short', () => {
    expect(isWholeMonth({ from: '2026-10-01', to: '2026-11-01' }, '2026-11-25')).toBe(true);
    expect(isWholeMonth({ from: '2026-10-26', to: '2026-11-01' }, '2026-11-25')).toBe(false);
    expect(isWholeMonth({ from: '2026-11-01', to: '2026-12-01' }, '2026-11-25')).toBe(false);
  });

  it('show the last day people mean and ask for the day after it', () => {
    expect(between('2026-01-01', '2026-02-28')).toBe('2026-01-01..2026-03-01');
    expect(daysOf('2026-01-01..2026-03-01')).toEqual({ from: '2026-01-01', lastDay: '2026-02-28' });
  });
});

describe('the course of a segment', () => {
  it('goes on through today where its period moves', () => {
    expect(courseOf('last-12-MONTH')).toEqual({ last: { count: 12, unit: 'MONTH', includeToday: true } });
    expect(courseOf('previous-YEAR')).toEqual({ previous: 'YEAR' });
    expect(courseOf('2026-01-01..2026-02-01')).toEqual({ between: { from: '2026-01-01', to: '2026-02-01' } });
  });

  it('tells the changes of the same days', () => {
    const within = (text: string, today = '2026-11-22') => changesWithin(text, today);
    expect(within('2026-01-01..2026-02-01')).toEqual({ since: '2026-01-01', until: '2026-02-01' });
    expect(within('last-12-MONTH')).toEqual({ since: '2025-11-23', until: null });
    expect(within('last-30-DAY')).toEqual({ since: '2026-10-24', until: null });
    expect(within('current-MONTH')).toEqual({ since: '2026-11-01', until: null });
    expect(within('current-QUARTER')).toEqual({ since: '2026-10-01', until: null });
    expect(within('current-WEEK')).toEqual({ since: '2026-11-16', until: null });
    expect(within('previous-QUARTER')).toEqual({ since: '2026-07-01', until: '2026-10-01' });
    expect(within('previous-YEAR')).toEqual({ since: '2025-01-01', until: '2026-01-01' });
    expect(within('previous-MONTH', '2026-01-31')).toEqual({ since: '2025-12-01', until: '2026-01-01' });
  });

  it('takes the last day of a month that is shorter', () => {
    expect(changesWithin('last-1-MONTH', '2026-03-30')).toEqual({ since: '2026-02-28', until: null });
    expect(changesWithin('last-12-MONTH', '2024-02-28')).toEqual({ since: '2023-02-28', until: null });
  });
});
