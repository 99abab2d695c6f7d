import type { MembershipInput } from '../gql/graphql';
import type { Format } from '../text/format';
import type { Texts } from '../text/ru';

/** Which memberships a kind of report can count by, with a day that is chosen: only sales have a day each, and segments that share nobody have no overlap. */
export function membershipOptions(kind: string, now: string, t: Texts, format: Format): Record<string, string> {
  const names: Record<string, string> = { CURRENT: t.analysis.current, PRIMARY: t.analysis.primary, AT_SALE: t.reports.atSale };
  const dated = DAY.test(now) ? [now] : [];
  return Object.fromEntries([...usable(kind), ...dated].map((one) => [one, names[one] ?? format.date(one)]));
}

/** The chosen one where the kind can be counted by it, else the present one. */
export const usableMembership = (kind: string, chosen: string): string => (usable(kind).includes(chosen) || DAY.test(chosen) ? chosen : 'CURRENT');

const DAY = /^\d{4}-\d{2}-\d{2}$/;

const usable = (kind: string) => ['CURRENT', ...(kind === 'segment-overlap' ? [] : ['PRIMARY']), ...(kind === 'sales-by-segment' ? ['AT_SALE'] : [])];

/** CURRENT, PRIMARY, AT_SALE or a day, as the schema takes it. */
export function membershipInput(text: string): MembershipInput {
  if (text === 'PRIMARY') return { primary: true };
  if (text === 'AT_SALE') return { atSale: true };
  return DAY.test(text) ? { asOf: text } : { current: true };
}
