import type { ColumnKey } from './useColumns';

/** What the door calls a column, where the page calls it otherwise. */
const NAMES: Partial<Record<ColumnKey, string>> = { registered: 'registered_at' };

/** Where all members are downloaded, with these columns after their names; the door tells debts whole. */
export function memberFile(id: string, format: 'xlsx' | 'csv', shown: readonly ColumnKey[], language: string): string {
  const columns = ['name', ...shown.filter((column) => column !== 'overdue').map((column) => NAMES[column] ?? column)].join(',');
  return `/segments/${id}/members.${format}?${new URLSearchParams({ columns, locale: language.toUpperCase() }).toString()}`;
}
