import { useCallback } from 'react';
import { useText } from '../text/language';
import { isWholeMonth } from '../url/period';
import { LazyChart } from './LazyChart';
import { timeBars } from './options';
import type { Palette } from './palette';

interface Step {
  period: { from: string; to: string };
}

interface MonthBarsProps<S extends Step> {
  label: string;
  /** In rem. */
  height: number;
  steps: S[];
  /** The money of a step; the same function at every drawing. */
  amount: (step: S) => string | undefined;
  today: string;
}

/** Money by months; a month that is cut short is hatched, and a note says what that means. */
export function MonthBars<S extends Step>({ label, height, steps, amount, today }: MonthBarsProps<S>) {
  const { t, format } = useText();
  const option = useCallback(
    (colours: Palette) =>
      timeBars(
        colours,
        steps.map((step) => ({ name: format.month(step.period.from), value: Number(amount(step) ?? 0), open: !isWholeMonth(step.period, today) })),
        (value) => format.moneyShort(String(value)),
      ),
    [steps, amount, today, format],
  );
  return (
    <div className="stack">
      <LazyChart label={label} height={height} option={option} />
      {steps.some((step) => !isWholeMonth(step.period, today)) && <p className="muted">{t.analysis.hatched}</p>}
    </div>
  );
}
