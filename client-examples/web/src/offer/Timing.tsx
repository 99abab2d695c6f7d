import { Figures, Panel } from '../parts/Page';
import { useText } from '../text/language';
import type { Card } from './OfferView';
import { whyMissing } from './told';

type When = Card['when'];
type Rhythm = When['weekdays'];

/** When the members buy: how often, on which days, in which months. */
export function Timing({ when }: { when: When }) {
  const { t, format } = useText();
  return (
    <div className="panels">
      <Panel title={t.offer.weekdays}><Beats rhythm={when.weekdays} name={format.weekday} /></Panel>
      <Panel title={t.offer.months}><Beats rhythm={when.months} name={format.monthOfYear} /></Panel>
      <Panel title={t.offer.gap}>
        <div className="inside stack">
          {when.gap.missing ? (
            <p className="muted">{whyMissing(when.gap.missing, when.gap.n, t, format)}</p>
          ) : (
            <Figures of={[[t.offer.lower, format.decimal(when.gap.lower)], [t.offer.median, format.decimal(when.gap.median)], [t.offer.upper, format.decimal(when.gap.upper)]]} />
          )}
          <Figures of={[[t.offer.due, format.count(when.due.value)], [t.offer.dueOf, format.count(when.due.n)]]} />
        </div>
      </Panel>
    </div>
  );
}

function Beats({ rhythm, name }: { rhythm: Rhythm; name: (number: number) => string }) {
  const { t, format } = useText();
  if (rhythm.missing || !rhythm.beats) {
    return <p className="inside muted">{rhythm.missing ? whyMissing(rhythm.missing, rhythm.n, t, format) : ''}</p>;
  }
  const most = Math.max(...rhythm.beats.map((beat) => Number(beat.index)), 0.0001);
  return (
    <div className="inside">
      <ul className="ageing beats">
        {rhythm.beats.map((beat) => (
          <li key={beat.number}>
            <span>{name(beat.number)}</span>
            <span className="bar"><i style={{ width: `${(100 * Number(beat.index)) / most}%` }} /></span>
            <span className="figure">{format.decimal(beat.index, 2)}</span>
          </li>
        ))}
      </ul>
      <p className="chart-note">{t.offer.beatsNote} {t.offer.ordersCounted} {format.count(rhythm.n)}.</p>
    </div>
  );
}
