import { useState } from 'react';
import { Select } from '../parts/Fields';
import { SegmentPicker, type Choosable } from '../parts/SegmentPicker';
import { download } from '../session/download';
import { useText } from '../text/language';
import { between, daysOf } from '../url/period';
import { useChoice, useListChoice } from '../url/urlState';
import { reportAddress } from './address';

type Format = 'pdf' | 'xlsx';

/** Chooses a report and downloads it. */
export function ReportForm({ segments }: { segments: readonly Choosable[] }) {
  const { t, language } = useText();
  const [period, setPeriod] = useChoice('period');
  const [chosen, choose] = useListChoice('segments');
  const [membership, setMembership] = useChoice('membership', 'CURRENT');
  const [format, setFormat] = useChoice('format', 'pdf');
  const [locale, setLocale] = useChoice('locale', language.toUpperCase());
  const [said, say] = useState<{ text: string; bad: boolean } | null>(null);
  const [making, setMaking] = useState(false);

  async function take() {
    setMaking(true);
    say(null);
    try {
      const name = await download(reportAddress({ format, period, segments: chosen, membership, locale }), `sales-by-segment.${format}`, language);
      say({ text: t.reports.done.replace('{file}', name), bad: false });
    } catch (failure) {
      say({ text: failure instanceof Error ? failure.message : t.failure.unreachable, bad: true });
    } finally {
      setMaking(false);
    }
  }

  return (
    <div className="inside stack">
      <p className="muted">{t.reports.about}</p>
      <div className="question">
        <SegmentPicker all={segments} chosen={chosen} choose={choose} none={t.reports.all} />
        <ReportPeriod period={period} choose={setPeriod} />
        <Select label={t.analysis.membership} value={membership as 'CURRENT' | 'PRIMARY'} options={{ CURRENT: t.analysis.current, PRIMARY: t.analysis.primary }} choose={setMembership} />
        <Select label={t.reports.format} value={format as Format} options={{ pdf: 'PDF', xlsx: 'Excel (XLSX)' }} choose={setFormat} />
        <Select label={t.reports.language} value={locale as 'RU' | 'EN'} options={{ RU: 'Русский', EN: 'English' }} choose={setLocale} />
        <button type="button" className="button primary" disabled={making} onClick={() => void take()}>{making ? t.reports.making : t.reports.download}</button>
      </div>
      <p role="status" className={said?.bad ? 'worse' : 'muted'}>{said?.text}</p>
    </div>
  );
}

function ReportPeriod({ period, choose }: { period: string; choose: (period: string | null) => void }) {
  const { t } = useText();
  const days = daysOf(period);
  const [from, setFrom] = useState(days?.from ?? '');
  const [last, setLast] = useState(days?.lastDay ?? '');
  const settle = (start: string, end: string) => {
    setFrom(start);
    setLast(end);
    if (start && end && start <= end) choose(between(start, end));
  };
  return (
    <>
      <Select label={t.common.period} value={period ? 'custom' : 'usual'} options={{ usual: t.reports.usual, custom: t.reports.custom }} choose={(value) => choose(value === 'custom' ? 'custom' : null)} />
      {period && (
        <>
          <label className="field"><span>{t.common.from}</span><input type="date" value={from} onChange={(event) => settle(event.target.value, last)} /></label>
          <label className="field"><span>{t.common.through}</span><input type="date" value={last} onChange={(event) => settle(from, event.target.value)} /></label>
        </>
      )}
    </>
  );
}
