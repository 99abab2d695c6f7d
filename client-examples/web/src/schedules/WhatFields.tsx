import type { Locale } from '../gql/graphql';
import { Select } from '../parts/Fields';
import { Faulted } from '../parts/Faulted';
import { SegmentField, type Choosable } from '../parts/SegmentField';
import { allOf, KINDS, OF_ONE, TIMELESS, type ReportKind } from '../reports/address';
import { membershipOptions, usableMembership } from '../reports/memberships';
import { ParameterFields } from '../reports/ParameterFields';
import type { ParameterDefinition } from '../reports/parameters';
import { useText } from '../text/language';
import type { FieldsProps } from './ScheduleForm';
import { periodOptions } from './words';

/** What is sent: a report, and what it is about. */
export function WhatFields({ draft, change, wrong, segments, definitions }: FieldsProps & { segments: readonly Choosable[]; definitions: readonly ParameterDefinition[] }) {
  const { t, format } = useText();
  const kinds = Object.fromEntries(KINDS.map((kind) => [kind, t.reports.kinds[kind]])) as Record<ReportKind, string>;
  return (
    <>
      <Faulted wrong={wrong('name')}>
        {(aria) => <label className="field"><span>{t.schedules.name}</span><input className="wide" value={draft.name} maxLength={200} required {...aria} onChange={(event) => change({ name: event.target.value })} /></label>}
      </Faulted>
      <div className="question top">
        <Select<ReportKind> label={t.reports.choose} value={draft.kind} options={kinds} choose={(kind) => kind && change({ kind, parameters: {}, membership: usableMembership(kind, draft.membership) })} />
        <Faulted wrong={wrong('segments')} hint={OF_ONE.includes(draft.kind) ? t.reports.chooseOne : undefined}>
          {() => (
            <SegmentField all={segments} chosen={draft.segments} choose={(chosen) => change({ segments: chosen })} none={OF_ONE.includes(draft.kind) ? t.common.none : allOf(draft.kind, t)} />
          )}
        </Faulted>
        {!TIMELESS.includes(draft.kind) && (
          <Faulted wrong={wrong('period')}>
            {(aria) => <Select label={t.common.period} value={draft.period} options={periodOptions(draft.period, t, format)} aria={aria} choose={(period) => change({ period })} />}
          </Faulted>
        )}
        <Faulted wrong={wrong('membership')}>
          {(aria) => <Select label={t.analysis.membership} value={draft.membership} options={membershipOptions(draft.kind, draft.membership, t, format)} aria={aria} choose={(membership) => change({ membership })} />}
        </Faulted>
        <Select<Locale> label={t.reports.language} value={draft.locale} options={{ RU: 'Русский', EN: 'English' }} choose={(locale) => locale && change({ locale })} />
      </div>
      <ParameterFields kind={draft.kind} definitions={definitions} chosen={draft.parameters} choose={(parameters) => change({ parameters })} wrong={wrong('parameters')} />
    </>
  );
}
