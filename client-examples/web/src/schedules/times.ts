/** How often a schedule comes round, as people say it; `CRON` is what they do not. */
export type Every = 'DAY' | 'WEEK' | 'MONTH' | 'CRON';

export interface Times {
  every: Every;
  /** Days of the week, 1 is Monday. */
  days: readonly number[];
  /** Day of the month, such as `1`; `L` is the last. */
  day: string;
  /** Such as `07:00`. */
  time: string;
  /** As the server keeps it; what holds when nothing else fits. */
  cron: string;
}

export const LAST_DAY = 'L';
/** Those that every month has. */
export const DAYS_OF_MONTH: readonly string[] = [...Array.from({ length: 28 }, (_, at) => String(at + 1)), LAST_DAY];
export const WORKDAYS: readonly number[] = [1, 2, 3, 4, 5];
export const WEEKDAYS: readonly number[] = [...WORKDAYS, 6, 7];

const NAMES = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'];
const USUAL: Times = { every: 'WEEK', days: [1], day: '1', time: '07:00', cron: '0 0 7 * * MON' };
const ANY = /^[*?]$/;

/** Mondays at seven. */
export const usualTimes = (): Times => USUAL;

/** A schedule of six fields in words, where it has such. */
export function readTimes(cron: string): Times {
  const own: Times = { ...USUAL, every: 'CRON', cron };
  const [second = '', minute = '', hour = '', day = '', month = '', week = '', ...rest] = cron.trim().split(/\s+/);
  if (rest.length > 0 || second !== '0' || !isUpTo(minute, 59) || !isUpTo(hour, 23) || month !== '*') return own;
  const at = { ...USUAL, cron, time: `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}` };
  if (ANY.test(day)) {
    const days = ANY.test(week) ? [] : readDays(week);
    return days === null ? own : days.length === 0 ? { ...at, every: 'DAY' } : { ...at, every: 'WEEK', days };
  }
  return ANY.test(week) && DAYS_OF_MONTH.includes(day) ? { ...at, every: 'MONTH', day } : own;
}

/** As the server takes it. */
export function writeTimes({ every, days, day, time, cron }: Times): string {
  if (every === 'CRON') return cron.trim();
  const [hour = '0', minute = '0'] = time.split(':');
  const at = `0 ${Number(minute)} ${Number(hour)}`;
  if (every === 'DAY') return `${at} * * *`;
  if (every === 'MONTH') return `${at} ${day} * *`;
  return `${at} * * ${[...days].sort().map((one) => NAMES[one - 1]).join(',')}`;
}

/** Days such as `MON-FRI,SUN` or `1,3`; null when they are no days. */
function readDays(text: string): number[] | null {
  const found = new Set<number>();
  for (const part of text.split(',')) {
    const [from, to] = part.split('-').map(numberOf);
    if (from === undefined || part.split('-').length > 2 || (part.includes('-') && to === undefined) || from > (to ?? from)) return null;
    for (let day = from; day <= (to ?? from); day++) found.add(day);
  }
  return [...found].sort();
}

function numberOf(text: string): number | undefined {
  const place = NAMES.indexOf(text.toUpperCase());
  if (place >= 0) return place + 1;
  return /^[0-7]$/.test(text) ? Number(text) || 7 : undefined;
}

const isUpTo = (text: string, most: number): boolean => /^\d{1,2}$/.test(text) && Number(text) <= most;
