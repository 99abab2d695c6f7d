import type { Texts } from '../text/ru';
import { readPeriod } from '../url/period';

/** The reports there are, as their addresses name them. */
export const KINDS = [
  'sales-by-segment', 'segment-overlap', 'abc-xyz', 'rfm', 'segment-dynamics', 'retention', 'basket', 'receivables', 'channels', 'forecast',
  'lost-and-sleeping', 'managers', 'marketing-analysis', 'segment-passport', 'segment-contacts', 'segment-interactions',
  'offer-card',
] as const;
export type ReportKind = (typeof KINDS)[number];

/** Those about one segment only. */
export const OF_ONE: readonly string[] = ['segment-passport', 'segment-contacts', 'segment-interactions', 'offer-card'];

/** Those about segments, all of them when none is chosen; others are then about all clients. */
const OF_SEGMENTS: readonly string[] = ['sales-by-segment', 'segment-overlap', 'segment-dynamics', 'marketing-analysis'];

/** What a report is about when no segment is chosen. */
export const allOf = (kind: string, t: Texts): string => (OF_SEGMENTS.includes(kind) ? t.reports.all : t.analysis.everybody);

/** Those about the business date, to which a period means nothing. */
export const TIMELESS: readonly string[] = ['lost-and-sleeping', 'receivables', 'forecast'];

export interface ReportChoice {
  kind: string;
  format: string;
  /** Empty is the last twelve whole months. */
  period: string;
  segments: readonly string[];
  membership: string;
  locale: string;
  /** Of its kind. */
  parameters: readonly { name: string; value: string }[];
}

/** Where the report of this choice is downloaded. */
export function reportAddress({ kind, format, period, segments, membership, locale, parameters }: ReportChoice): string {
  const search = new URLSearchParams({ locale });
  const chosen = TIMELESS.includes(kind) ? null : readPeriod(period);
  if (chosen?.between) {
    search.set('from', chosen.between.from);
    search.set('to', chosen.between.to);
  }
  if (segments.length > 0) search.set('segments', segments.join(','));
  if (membership !== 'CURRENT') search.set('membership', membership);
  for (const { name, value } of parameters) search.set(name, value);
  return `/reports/${kind}.${format}?${search.toString()}`;
}
