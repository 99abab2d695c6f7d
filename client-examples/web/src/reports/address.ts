import { readPeriod } from '../url/period';

export interface ReportChoice {
  format: string;
  /** Empty is the last twelve whole months. */
  period: string;
  segments: readonly string[];
  membership: string;
  locale: string;
}

/** Where the report of this choice is downloaded. */
export function reportAddress({ format, period, segments, membership, locale }: ReportChoice): string {
  const search = new URLSearchParams({ locale });
  const chosen = readPeriod(period);
  if (chosen?.between) {
    search.set('from', chosen.between.from);
    search.set('to', chosen.between.to);
  }
  if (segments.length > 0) search.set('segments', segments.join(','));
  if (membership !== 'CURRENT') search.set('membership', membership);
  return `/reports/sales-by-segment.${format}?${search.toString()}`;
}
