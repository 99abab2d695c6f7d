import { expect, test } from 'vitest';
import { makeFormat } from '../text/format';
import { en } from '../text/en';
import { membershipInput, membershipOptions, usableMembership } from './memberships';

const offered = (kind: string, now = 'CURRENT') => Object.keys(membershipOptions(kind, now, en, makeFormat('en')));

test('offers the memberships that a report can be counted by', () => {
  expect(offered('sales-by-segment')).toEqual(['CURRENT', 'PRIMARY', 'AT_SALE']);
  expect(offered('rfm')).toEqual(['CURRENT', 'PRIMARY']);
  expect(offered('segment-overlap')).toEqual(['CURRENT']);
});

test('keeps a membership that can be had, else takes the present one', () => {
  expect(usableMembership('segment-overlap', 'PRIMARY')).toBe('CURRENT');
  expect(usableMembership('rfm', 'PRIMARY')).toBe('PRIMARY');
  expect(usableMembership('rfm', 'primary')).toBe('CURRENT');
  expect(usableMembership('rfm', '2026-02-03')).toBe('2026-02-03');
  expect(membershipOptions('rfm', '2026-02-03', en, makeFormat('en'))['2026-02-03']).toBe('3 Feb 2026');
});

test('says a membership as the schema takes it', () => {
  expect(['CURRENT', 'PRIMARY', 'AT_SALE', '2026-02-03'].map(membershipInput)).toEqual([{ current: true }, { primary: true }, { atSale: true }, { asOf: '2026-02-03' }]);
});
