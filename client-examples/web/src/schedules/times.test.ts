import { expect, it } from 'vitest';
import { readTimes, usualTimes, writeTimes, type Times } from './times';

const times = (differing: Partial<Times>): Times => ({ ...usualTimes(), ...differing });

it('writes what people say', () => {
  expect(writeTimes(times({ every: 'DAY', time: '09:05' }))).toBe('0 5 9 * * *');
  expect(writeTimes(times({ every: 'WEEK', days: [5, 1], time: '07:00' }))).toBe('0 0 7 * * MON,FRI');
  expect(writeTimes(times({ every: 'MONTH', day: 'L', time: '23:30' }))).toBe('0 30 23 L * *');
  expect(writeTimes(times({ every: 'CRON', cron: ' 0 0 7 1 1,7 * ' }))).toBe('0 0 7 1 1,7 *');
});

it('reads what it wrote', () => {
  for (const one of [
    times({ every: 'DAY', time: '00:00' }),
    times({ every: 'WEEK', days: [1, 2, 3, 4, 5, 6, 7], time: '12:45' }),
    times({ every: 'WEEK', days: [7], time: '07:00' }),
    times({ every: 'MONTH', day: '28', time: '07:00' }),
  ]) {
    const cron = writeTimes(one);
    expect(readTimes(cron)).toMatchObject({ every: one.every, time: one.time, cron, ...(one.every === 'WEEK' ? { days: one.days } : one.every === 'MONTH' ? { day: one.day } : {}) });
  }
});

it('reads what others wrote', () => {
  expect(readTimes('0 0 7 ? * MON-FRI')).toMatchObject({ every: 'WEEK', days: [1, 2, 3, 4, 5] });
  expect(readTimes('0 0 7 * * 0,mon')).toMatchObject({ every: 'WEEK', days: [1, 7] });
  expect(readTimes('0 0 7 ? * ?')).toMatchObject({ every: 'DAY' });
});

it('leaves what has no words as it is', () => {
  for (const cron of ['', '0 0 7 31 * *', '0 0 7 1 1 *', '0 */5 7 * * *', '5 0 7 * * *', '0 0 24 * * *', '0 0 7 * * MON#1', '0 0 7 * * FRI-MON', '0 0 7 1 * MON', '0 0 7 * * * 2026']) {
    expect(readTimes(cron)).toMatchObject({ every: 'CRON', cron });
  }
});
