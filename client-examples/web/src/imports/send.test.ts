import { expect, it } from 'vitest';
import { importAddress, isWritten, lands, readRefused, readSummary, readWarnings, startOf } from './send';

it('names the door and what was chosen', () => {
  const plain = { kind: 'clients', dryRun: false, stop: false, createMissing: false, whole: false, members: null };
  expect(importAddress(plain)).toBe('/imports/clients');
  expect(importAddress({ ...plain, kind: 'sales', dryRun: true, stop: true, createMissing: true })).toBe('/imports/sales?dryRun=true&onError=stop&createMissing=true');
  expect(importAddress({ ...plain, kind: 'debt-snapshot', whole: true })).toBe('/imports/debt-snapshot?whole=true');
  expect(importAddress({ ...plain, kind: 'segment-members', members: { segment: 'U:1', mode: 'REPLACE' } })).toBe('/imports/segment-members?segment=U%3A1&mode=REPLACE');
});

it('reads the counts and nothing else', () => {
  expect(readSummary('{"rows":3,"created":2,"rejected":1,"other":9,"changed":"x"}')).toEqual({ rows: 3, created: 2, rejected: 1 });
  expect(readSummary('no json')).toEqual({});
  expect(readSummary(null)).toEqual({});
});

it('reads the faults of rejected rows, where they are told', () => {
  const fault = { row: 3, column: 'inn', value: '77', code: 'BAD_INN', message: 'No.' };
  expect(readRefused(JSON.stringify({ rows: 1, refused: [fault] }))).toEqual([fault]);
  expect(readRefused('{"refused":[{"row":3},{"row":2}]}').map(({ row }) => row)).toEqual([2, 3]);
  expect(readRefused('{"rows":1}')).toEqual([]);
  expect(readRefused(null)).toEqual([]);
});

it('tells what was only checked', () => {
  expect(isWritten('{"rows":1,"landed":false}')).toBe(false);
  expect(isWritten('{"rows":1,"landed":true}')).toBe(true);
  expect(isWritten(null)).toBe(true);
  expect(readWarnings('{"warnings":[{"row":2}]}')).toHaveLength(1);
});

it('looks at the first whole lines of a long text, and at the whole of all else', async () => {
  const line = `${'x'.repeat(999)}\n`;
  expect((await startOf(new Blob([line.repeat(2000)]))).size).toBe(1048 * 1000);
  expect((await startOf(new Blob([line]))).size).toBe(1000);
  expect((await startOf(new Blob(['PK', line.repeat(2000)]))).size).toBe(2_000_002);
});

it('tells whether anything lands', () => {
  expect(lands({ rows: 2, created: 0, changed: 0, unchanged: 0, rejected: 2 })).toBe(false);
  expect(lands({ rows: 2, created: 0, changed: 1, rejected: 1 })).toBe(true);
});
