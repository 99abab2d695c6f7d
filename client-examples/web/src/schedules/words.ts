import type { Format } from '../text/format';
import type { Texts } from '../text/ru';
import { daysOf } from '../url/period';
import { LAST_DAY, WEEKDAYS, WORKDAYS, type Times } from './times';

const same = (one: readonly number[], other: readonly number[]) => one.length === other.length && other.every((day) => one.includes(day));

/** When it is sent, as one says it. */
export function timesText({ every, days, day, time, cron }: Times, t: Texts, format: Format): string {
  const words = t.schedules.sentences;
  if (every === 'CRON') return cron;
  if (every === 'DAY' || (every === 'WEEK' && same(days, WEEKDAYS))) return words.daily.replace('{time}', time);
  if (every === 'WEEK') {
    const named = [...days].sort().map(format.weekdayShort).join(', ');
    return (same(days, WORKDAYS) ? words.workdays : words.weekly).replace('{days}', named).replace('{time}', time);
  }
  return (day === LAST_DAY ? words.lastDay : words.monthly).replace('{day}', day).replace('{time}', time);
}

/** What a schedule's report may be about; moving periods, as each run counts anew. */
export function periodOptions(now: string, t: Texts, format: Format): Record<string, string> {
  const { 'last-30-DAY': month, 'last-90-DAY': quarter, 'current-MONTH': thisMonth, 'previous-MONTH': lastMonth, 'previous-QUARTER': lastQuarter, 'current-YEAR': thisYear, 'previous-YEAR': lastYear } = t.periods;
  const usual: Record<string, string> = {
    '': t.reports.usual, 'previous-DAY': t.schedules.yesterday, 'previous-WEEK': t.schedules.lastWeek, 'previous-MONTH': lastMonth, 'previous-QUARTER': lastQuarter, 'previous-YEAR': lastYear,
    'current-MONTH': thisMonth, 'current-YEAR': thisYear, 'last-30-DAY': month, 'last-90-DAY': quarter,
  };
  const days = daysOf(now);
  return now in usual ? usual : { ...usual, [now]: days ? format.days(days) : t.schedules.ownPeriod };
}

/** Zones to choose from; the one meant stands first. */
export function zones(now: string): Record<string, string> {
  const all = [now, ...Intl.supportedValuesOf('timeZone')];
  return Object.fromEntries(all.map((zone) => [zone, zone.replaceAll('_', ' ')]));
}

/** Where the reader is, for schedules that nobody has placed yet. */
export const zoneHere = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
