import { quote } from '../rule/quote';

/** Shared clients by those in either; 0 for two empty segments. */
export function jaccard(counts: readonly (readonly number[])[], a: number, b: number): number {
  const both = counts[a]?.[b] ?? 0;
  const either = (counts[a]?.[a] ?? 0) + (counts[b]?.[b] ?? 0) - both;
  return either === 0 ? 0 : both / either;
}

export interface Combination {
  segments: readonly string[];
  clients: { totalCount: number };
}

/** How many columns a drawing bears; the rest are told in words. */
export const MOST_COLUMNS = 30;

/** The combinations as they are drawn: empty ones left out, the largest first, of equal ones those of fewer segments, then by the rows' order. */
export function inOrder<T extends Combination>(combinations: readonly T[], rows: readonly string[]): T[] {
  const place = (id: string) => rows.indexOf(id);
  const key = (one: T) => one.segments.map(place).sort((a, b) => a - b);
  return combinations
    .filter((one) => one.clients.totalCount > 0)
    .sort(
      (a, b) =>
        b.clients.totalCount - a.clients.totalCount ||
        a.segments.length - b.segments.length ||
        compare(key(a), key(b)),
    );
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < Math.min(a.length, b.length); at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** The rule whose clients are in all of these segments, and in none of the others. */
export const ruleOf = (within: readonly string[], without: readonly string[] = []): string =>
  [...within.map((name) => `member(${quote(name)})`), ...without.map((name) => `not member(${quote(name)})`)].join(' and ');

/** Where the clients of a cell are downloaded, all of them. */
export function cellFile(format: 'xlsx' | 'csv', segments: readonly string[], within: readonly string[], alone: boolean, language: string): string {
  const asked = { segments: segments.join(','), in: within.join(','), mode: alone ? 'EXCLUSIVE' : 'INCLUSIVE', locale: language.toUpperCase() };
  return `/overlaps/cell.${format}?${new URLSearchParams(asked).toString()}`;
}
