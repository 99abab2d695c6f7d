import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { Locale, ReportKind as Kind, ReportsQuery } from '../gql/graphql';
import { Select } from '../parts/Fields';
import { SegmentField, type Choosable } from '../parts/SegmentField';
import { download } from '../session/download';
import { useText } from '../text/language';
import { readPeriod } from '../url/period';
import { useChoice, useListChoice, useOneOf, withChoices } from '../url/urlState';
import { allOf, KINDS, OF_ONE, reportAddress, TIMELESS, type ReportKind } from './address';
import { MakingLine } from './MakingLine';
import { membershipInput, membershipOptions, usableMembership } from './memberships';
import { ParameterFields } from './ParameterFields';
import { definitionsOf, given, isWrong, parameterChoices } from './parameters';
import { ReportPreview } from './ReportPreview';
import { ReportPeriod } from './ReportPeriod';
import { useParameters } from './useParameters';

const FORMATS = { pdf: 'PDF', xlsx: 'Excel (XLSX)', csv: 'CSV' };
const LOCALES: Record<Locale, string> = { RU: 'Русский', EN: 'English' };

/** Chooses a report and downloads it; one that takes long is made by a job, which is watched. */
export function ReportForm({ segments, kinds }: { segments: readonly Choosable[]; kinds: ReportsQuery['reportKinds'] | null }) {
  const { t, language, format: words } = useText();
  const [search, setSearch] = useSearchParams();
  const [kind] = useOneOf<ReportKind, 'sales-by-segment'>('report', t.reports.kinds, 'sales-by-segment');
  const setKind = (next: string) => setSearch((now) => withChoices(now, { ...parameterChoices(now, {}), report: next }, { report: 'sales-by-segment' }));
  const [inAddress, setPeriod] = useChoice('period');
  // Doors of reports take days; what else an address says is for screens.
  const period = inAddress === 'custom' || readPeriod(inAddress)?.between ? inAddress : '';
  const [chosen, choose] = useListChoice('segments');
  const [wanted, setMembership] = useChoice('membership', 'CURRENT');
  const membership = usableMembership(kind, wanted);
  const [format, setFormat] = useOneOf('format', FORMATS, 'pdf');
  const [locale, setLocale] = useOneOf<Locale, Locale>('locale', LOCALES, language === 'ru' ? 'RU' : 'EN');
  const [said, say] = useState<{ text: string; bad: boolean } | null>(null);
  const [making, setMaking] = useState(false);
  const [job, watch] = useState<string | null>(null);
  const [looking, look] = useChoice('preview');
  const [chosenParameters, chooseParameters] = useParameters();
  const definitions = definitionsOf(kinds ?? [], kind);
  const parameters = given(definitions, chosenParameters);
  const wrong = definitions.some((one) => isWrong(one, chosenParameters[one.name] ?? ''));
  const ofOne = OF_ONE.includes(kind);
  const timeless = TIMELESS.includes(kind);
  const lacks = ofOne ? chosen.length !== 1 : kind === 'segment-overlap' && chosen.length === 1;

  async function take() {
    setMaking(true);
    say(null);
    watch(null);
    try {
      const taken = await download(reportAddress({ kind, format, period, segments: chosen, membership, locale, parameters }), `${kind}.${format}`, language);
      if (typeof taken === 'string') say({ text: t.reports.done.replace('{file}', taken), bad: false });
      else watch(taken.job);
    } catch (failure) {
      say({ text: failure instanceof Error ? failure.message : t.failure.unreachable, bad: true });
    } finally {
      setMaking(false);
    }
  }

  return (
    <div className="inside stack">
      <div className="question">
        <Select<ReportKind> label={t.reports.choose} value={kind} options={named(t.reports.kinds)} choose={setKind} />
        <SegmentField all={segments} chosen={chosen} choose={choose} none={ofOne ? t.reports.chooseOne : allOf(kind, t)} />
        {!timeless && <ReportPeriod period={period} choose={setPeriod} />}
        <Select label={t.analysis.membership} value={membership} options={membershipOptions(kind, membership, t, words)} choose={setMembership} />
        <Select label={t.reports.format} value={format} options={FORMATS} choose={setFormat} />
        <Select label={t.reports.language} value={locale} options={LOCALES} choose={setLocale} />
        <button type="button" className="button" disabled={lacks || wrong} aria-pressed={looking !== ''} onClick={() => look(looking ? null : 'yes')}>{t.reports.preview}</button>
        <button type="button" className="button primary" disabled={making || lacks || wrong || !kinds} onClick={() => void take()}>{making ? t.reports.making : t.reports.download}</button>
        <Link className="button" to={{ search: withChoices(search, { schedule: 'new' }).toString() }}>{t.schedules.byMail}</Link>
      </div>
      <ParameterFields kind={kind} definitions={definitions} chosen={chosenParameters} choose={chooseParameters} />
      <p className="muted">{t.reports.abouts[kind]}{lacks && ` ${ofOne ? t.reports.chooseOne : t.overlap.chooseHint}`}</p>
      {job && <MakingLine key={job} job={job} />}
      <p role="status" className={said?.bad ? 'worse' : 'muted'}>{said?.text}</p>
      {looking && !lacks && !wrong && kinds && (
        <ReportPreview
          asked={{
            kind: kind.toUpperCase().replaceAll('-', '_') as Kind, period: timeless ? null : readPeriod(period), segments: chosen.length > 0 ? chosen : null, parameters, locale,
            membership: membershipInput(membership),
          }}
        />
      )}
    </div>
  );
}

const named = (names: Record<ReportKind, string>) => Object.fromEntries(KINDS.map((kind) => [kind, names[kind]])) as Record<ReportKind, string>;
