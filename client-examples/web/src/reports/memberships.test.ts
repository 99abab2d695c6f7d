import { expect, test } from 'vitest';
import { makeFormat } from '../text/format';
import { en } from '../text/en';
import { membershipInput, membershipOptions } from './memberships';

const offered = (kind: string, now = 'CURRENT') => Object.keys(membershipOptions(kind, now, en, makeFormat('en')));

test('offers the memberships that a report can be counted by', () => {
  expect(offered('sales-by-segment')).toEqual(['CURRENT', 'PRIMARY', 'AT_SALE']);
  expect(offered('rfm')).toEqual(['CURRENT', 'PRIMARY']);
  expect(offered('segment-overlap')).toEqual(['CURRENT']);
});

test('keeps the membership that is chosen', () => {
  expect(offered('segment-overlap', 'PRIMARY')).toEqual(['CURRENT', 'PRIMARY']);
  expect(membershipOptions('rfm', '2026-02-03', en, makeFormat('en'))['2026-02-03']).toBe('3 Feb 2026');
});

test('says a membership as the schema takes it', () => {
  expect(['CURRENT', 'PRIMARY', 'AT_SALE', '2026-02-03'].map(membershipInput)).toEqual([{ current: true }, { primary: true }, { atSale: true }, { asOf: '2026-02-03' }]);
});
