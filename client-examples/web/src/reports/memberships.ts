import type { MembershipInput } from '../gql/graphql';
import type { Format } from '../text/format';
import type { Texts } from '../text/ru';

/** Which memberships a kind of report can count by, with the one that is chosen: only sales have a day each, and segments that share nobody have no overlap. */
export function membershipOptions(kind: string, now: string, t: Texts, format: Format): Record<string, string> {
  const names: Record<string, string> = { CURRENT: t.analysis.current, PRIMARY: t.analysis.primary, AT_SALE: t.reports.atSale };
  const usable = ['CURRENT', ...(kind === 'segment-overlap' ? [] : ['PRIMARY']), ...(kind === 'sales-by-segment' ? ['AT_SALE'] : [])];
  return Object.fromEntries([...new Set([...usable, now])].map((one) => [one, names[one] ?? format.date(one)]));
}

/** CURRENT, PRIMARY, AT_SALE or a day, as the schema takes it. */
export function membershipInput(text: string): MembershipInput {
  if (text === 'PRIMARY') return { primary: true };
  if (text === 'AT_SALE') return { atSale: true };
  return /^\d{4}-/.test(text) ? { asOf: text } : { current: true };
}
