import { useState } from 'react';
import { Select } from '../parts/Fields';
import { useText } from '../text/language';
import { between, daysOf } from '../url/period';

/** The usual twelve months of reports, or two days. */
export function ReportPeriod({ period, choose }: { period: string; choose: (period: string | null) => void }) {
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
