import type { CalendarUnit, PeriodInput } from '../gql/graphql';

/** A period as it stands in an address: `last-12-MONTH`, `current-YEAR`, `previous-QUARTER` or `2026-01-01..2026-04-01` (the end exclusive). */
export const PRESETS = [
  'last-30-DAY', 'last-90-DAY', 'last-12-MONTH', 'last-24-MONTH', 'current-MONTH', 'previous-MONTH', 'previous-QUARTER',
  'current-YEAR', 'previous-YEAR',
] as const;
export type Preset = (typeof PRESETS)[number];
export const USUAL_PERIOD: Preset = 'last-12-MONTH';

const UNITS: readonly string[] = ['DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR'];
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** No 31st of February either, which dates of browsers take for a day of March. */
const isDay = (text: string): boolean => DAY.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);

const isUnit = (text: string | undefined): text is CalendarUnit => text !== undefined && UNITS.includes(text);

/** Null when the text is no period. */
export function readPeriod(text: string): PeriodInput | null {
  const [from = '', to = ''] = text.split('..');
  if (isDay(from) && isDay(to)) return from < to ? { between: { from, to } } : null;
  const [kind, second, third] = text.split('-');
  if (kind === 'last' && isUnit(third) && /^[1-9]\d{0,3}$/.test(second ?? '')) {
    return { last: { count: Number(second), unit: third } };
  }
  if (kind === 'current' && isUnit(second)) return { current: second };
  if (kind === 'previous' && isUnit(second)) return { previous: second };
  return null;
}

/** The period of an address, and the usual one when it says nothing usable. */
export const periodOr = (text: string): PeriodInput =>
  readPeriod(text) ?? { last: { count: 12, unit: 'MONTH' } };

/** The first day and the last day, included, when both were written out. */
export function daysOf(text: string): { from: string; lastDay: string } | null {
  const days = readPeriod(text)?.between;
  return days ? { from: days.from, lastDay: shift(days.to, -1) } : null;
}

export const between = (from: string, lastDay: string): string => `${from}..${shift(lastDay, 1)}`;

function shift(day: string, days: number): string {
  const moment = new Date(`${day}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10);
}

/** Whether a step is a month from its first day to its last that lies in the past; others are drawn as cut short. */
export const isWholeMonth = (step: { from: string; to: string }, today: string): boolean =>
  step.from.endsWith('-01') && step.to.endsWith('-01') && step.to <= today;

/** The period of an address for what became of a segment: one that moves ends today, as who came in today is told too. */
export function courseOf(text: string): PeriodInput {
  const period = periodOr(text);
  return period.last ? { last: { ...period.last, includeToday: true } } : period;
}

/** The days of the same changes, the end exclusive; one that moves has none, so that a clock which is behind loses nobody. */
export function changesWithin(text: string, today: string = new Date().toISOString().slice(0, 10)): { since: string; until: string | null } {
  const { between: days, last, current, previous } = periodOr(text);
  if (days) return { since: days.from, until: days.to };
  if (last) return { since: back(shift(today, 1), last.count, last.unit), until: null };
  const start = startOf(current ?? previous ?? 'MONTH', today);
  return previous ? { since: back(start, 1, previous), until: start } : { since: start, until: null };
}

const MONTHS: Partial<Record<CalendarUnit, number>> = { MONTH: 1, QUARTER: 3, YEAR: 12 };

/** So many units earlier; a day that the month does not have is its last. */
function back(day: string, count: number, unit: CalendarUnit): string {
  const months = MONTHS[unit];
  if (months === undefined) return shift(day, -count * (unit === 'WEEK' ? 7 : 1));
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - count * months, 0));
  return `${last.toISOString().slice(0, 8)}${String(Math.min(date, last.getUTCDate())).padStart(2, '0')}`;
}

function startOf(unit: CalendarUnit, day: string): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const months = MONTHS[unit];
  if (months === undefined) return unit === 'WEEK' ? shift(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7)) : day;
  return `${String(year)}-${String(month - ((month - 1) % months)).padStart(2, '0')}-01`;
}
