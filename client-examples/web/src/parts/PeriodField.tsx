import { useState } from 'react';
import { useText } from '../text/language';
import { between, daysOf, PRESETS, USUAL_PERIOD, type Preset } from '../url/period';
import { useChoice } from '../url/urlState';
import { Select } from './Fields';

/** The period of the question, kept in the address: one of the usual ones, or two days. */
export function PeriodField() {
  const { t } = useText();
  const [period, choose] = useChoice('period', USUAL_PERIOD);
  const days = daysOf(period);
  const custom = days !== null || period === 'custom';
  const known = (PRESETS as readonly string[]).includes(period);
  return (
    <>
      <Select<Preset | 'custom'>
        label={t.common.period}
        value={custom ? 'custom' : known ? (period as Preset) : USUAL_PERIOD}
        options={t.periods}
        choose={(value) => choose(value)}
      />
      {custom && <Days key={period} from={days?.from ?? ''} lastDay={days?.lastDay ?? ''} choose={choose} />}
    </>
  );
}

function Days({ from, lastDay, choose }: { from: string; lastDay: string; choose: (period: string) => void }) {
  const { t } = useText();
  const [first, setFirst] = useState(from);
  const [last, setLast] = useState(lastDay);
  const settle = (start: string, end: string) => {
    setFirst(start);
    setLast(end);
    if (start !== '' && end !== '' && start <= end) choose(between(start, end));
  };
  return (
    <>
      <label className="field"><span>{t.common.from}</span><input type="date" value={first} max={last || undefined} onChange={(event) => settle(event.target.value, last)} /></label>
      <label className="field"><span>{t.common.through}</span><input type="date" value={last} min={first || undefined} onChange={(event) => settle(first, event.target.value)} /></label>
    </>
  );
}
