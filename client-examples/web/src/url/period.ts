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

const isUnit = (text: string | undefined): text is CalendarUnit => text !== undefined && UNITS.includes(text);

/** Null when the text is no period. */
export function readPeriod(text: string): PeriodInput | null {
  const [from = '', to = ''] = text.split('..');
  if (DAY.test(from) && DAY.test(to)) return from < to ? { between: { from, to } } : null;
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
  const [from = '', to = ''] = text.split('..');
  return DAY.test(from) && DAY.test(to) ? { from, lastDay: shift(to, -1) } : null;
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

/** A day from which on all of the period's changes are told: its own first day, or for a moving period one that is early enough. */
export function changesSince(text: string, today: string = new Date().toISOString().slice(0, 10)): string {
  const days = daysOf(text);
  if (days) return days.from;
  const [kind, count, unit] = text.split('-');
  const months = kind === 'last' && unit === 'MONTH' ? Number(count) : kind === 'last' && unit === 'DAY' ? Number(count) / 28 : 24;
  return shift(today, -Math.ceil(months * 31));
}
