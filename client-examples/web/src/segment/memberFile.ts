import type { MemberOrder, SortDirection } from '../gql/graphql';
import type { ColumnKey } from './useColumns';

/** What the door calls a column, where the page calls it otherwise. */
const NAMES: Partial<Record<ColumnKey, string>> = { registered: 'registered_at', amount: 'revenue', lastPurchase: 'last_purchase' };

/** What is shown of the members, and how. */
export interface MemberList {
  shown: readonly ColumnKey[];
  orderBy: MemberOrder;
  direction: SortDirection;
  /** The days of amounts. */
  period: { from: string; to: string };
}

/** Where all members are downloaded, with these columns after their names. */
export function memberFile(id: string, format: 'xlsx' | 'csv', { shown, orderBy, direction, period }: MemberList, language: string): string {
  const columns = ['name', ...shown.map((column) => NAMES[column] ?? column)].join(',');
  return `/segments/${id}/members.${format}?${new URLSearchParams({ columns, orderBy, direction, from: period.from, to: period.to, locale: language.toUpperCase() }).toString()}`;
}
