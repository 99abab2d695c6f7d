import { expect, it } from 'vitest';
import type { ImportScreenQuery } from '../gql/graphql';
import { membersFault, targetsOf, type Target } from './members';

const byHand: Target = { id: 'a', name: 'Fair', forming: 'MANUAL', family: null };
const ruled: Target = { id: 'b', name: 'Moscow', forming: 'DYNAMIC', family: null };
const ofFamily: Target = { id: 'c', name: 'Large', forming: 'MANUAL', family: { id: 'f' } };
const data: ImportScreenQuery = { viewer: { role: 'ADMIN' }, byHand: { totalCount: 2, nodes: [byHand, ofFamily] }, ruled: { totalCount: 1, nodes: [ruled] } };

it('lists the segments that are free of families', () => {
  const targets = targetsOf({ ...data, byHand: { totalCount: 101, nodes: [byHand, ofFamily] } }, 'b', false);
  expect(targets.byHand).toEqual([byHand]);
  expect(targets.chosen).toEqual(ruled);
  expect(targets.more).toBe(true);
  expect(targetsOf(data, 'x', false).more).toBe(false);
});

it('knows the chosen segment though no list holds it', () => {
  const far: Target = { id: 'z', name: 'Far', forming: 'MANUAL', family: null };
  expect(targetsOf({ ...data, segment: far }, 'z', false).chosen).toEqual(far);
  expect(targetsOf({ ...data, segment: far }, 'y', false).chosen).toBeUndefined();
});

it('says why the door would refuse', () => {
  expect(membersFault('', 'ADD', { chosen: undefined, waiting: false })).toBe('none');
  expect(membersFault('x', 'ADD', { chosen: undefined, waiting: false })).toBe('gone');
  expect(membersFault('x', 'ADD', { chosen: undefined, waiting: true })).toBeNull();
  expect(membersFault('c', 'ADD', { chosen: ofFamily, waiting: false })).toBe('family');
  expect(membersFault('b', 'REPLACE', { chosen: ruled, waiting: false })).toBe('ruled');
  expect(membersFault('b', 'REMOVE', { chosen: ruled, waiting: false })).toBeUndefined();
  expect(membersFault('a', 'REPLACE', { chosen: byHand, waiting: true })).toBeUndefined();
});
