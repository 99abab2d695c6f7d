import type { Locale, ReportDelivery, ReportFormat, ReportKind as Kind, ReportParameterInput, ReportScheduleInput, ScheduleFragment as Schedule } from '../gql/graphql';
import { KINDS, TIMELESS, type ReportKind } from '../reports/address';
import { membershipInput } from '../reports/memberships';
import { readParameters, type Parameters } from '../reports/parameters';
import { readPeriod } from '../url/period';
import { readList } from '../url/urlState';
import { readTimes, usualTimes, writeTimes, type Times } from './times';

export const FORMATS = ['PDF', 'XLSX', 'CSV'] as const satisfies readonly ReportFormat[];

/** A schedule as it is being written. */
export interface Draft {
  name: string;
  kind: ReportKind;
  formats: readonly ReportFormat[];
  locale: Locale;
  /** As addresses name it; empty is the last twelve whole months. */
  period: string;
  segments: readonly string[];
  /** CURRENT, PRIMARY, AT_SALE or a day. */
  membership: string;
  /** Of its kind, as the server reads them or as they are being written. */
  parameters: Parameters;
  times: Times;
  zone: string;
  /** One in a line. */
  recipients: string;
  delivery: ReportDelivery;
  enabled: boolean;
}

/** A new one of what is chosen on the screen: the report that was just looked at is the one to be sent. */
export function newDraft(search: URLSearchParams, language: string, zone: string): Omit<Draft, 'name'> {
  const format = (search.get('format') ?? 'pdf').toUpperCase() as ReportFormat;
  const locale = (search.get('locale') ?? language).toUpperCase();
  const period = search.get('period') ?? '';
  return {
    kind: kindOf(search.get('report') ?? ''),
    formats: FORMATS.includes(format) ? [format] : ['PDF'],
    locale: locale === 'EN' ? 'EN' : 'RU',
    period: readPeriod(period) ? period : '',
    segments: readList(search.get('segments')),
    membership: search.get('membership') ?? 'CURRENT',
    parameters: readParameters(search),
    times: usualTimes(),
    zone,
    recipients: '',
    delivery: 'LINK',
    enabled: true,
  };
}

export function draftOf(schedule: Schedule): Draft {
  const { name, formats, locale, membership, zone, delivery, enabled } = schedule;
  return {
    name, formats, locale, membership, zone, delivery, enabled,
    kind: kindOf(pathOf(schedule.kind)),
    period: periodText(schedule.period),
    segments: schedule.segments.map((one) => one.id),
    parameters: Object.fromEntries(schedule.parameters.map(({ name, value }) => [name, value])),
    times: readTimes(schedule.cron),
    recipients: schedule.recipients.join('\n'),
  };
}

/** As the server takes it, with the parameters that are not as usual. */
export function inputOf(draft: Draft, parameters: readonly ReportParameterInput[]): ReportScheduleInput {
  const { name, formats, locale, zone, delivery, enabled, segments } = draft;
  const period = TIMELESS.includes(draft.kind) ? null : readPeriod(draft.period);
  return {
    name, formats: [...formats], locale, zone, delivery, enabled,
    kind: draft.kind.toUpperCase().replaceAll('-', '_') as Kind,
    ...(period && { period }),
    ...(segments.length > 0 && { segments: [...segments] }),
    ...(parameters.length > 0 && { parameters: [...parameters] }),
    membership: membershipInput(draft.membership),
    cron: writeTimes(draft.times),
    recipients: addressesIn(draft.recipients),
  };
}

export const pathOf = (kind: Kind): string => kind.toLowerCase().replaceAll('_', '-');

export const kindOf = (path: string): ReportKind => KINDS.find((one) => one === path) ?? 'sales-by-segment';

/** Addresses however they were pasted. */
export const addressesIn = (text: string): string[] => text.split(/[\s,;]+/).filter(Boolean);

export function periodText(period: Schedule['period']): string {
  if (period?.between) return `${period.between.from}..${period.between.to}`;
  if (period?.last) return `last-${period.last.count}-${period.last.unit}`;
  if (period?.current) return `current-${period.current}`;
  return period?.previous ? `previous-${period.previous}` : '';
}
