import { NOTHING } from '../text/format';

/** A size over time in small; the figure beside it says what it is now. One size is no course. */
export function Spark({ values, label }: { values: number[]; label: string }) {
  if (values.length < 2) return NOTHING;
  const width = 88;
  const height = 22;
  const low = Math.min(...values);
  const span = Math.max(...values) - low || 1;
  const x = (place: number) => 2 + (place * (width - 4)) / (values.length - 1);
  const y = (value: number) => height - 3 - ((value - low) / span) * (height - 6);
  const points = values.map((value, place) => `${x(place).toFixed(1)},${y(value).toFixed(1)}`).join(' ');
  return (
    <svg className="spark" width={width} height={height} role="img" aria-label={label}>
      <polyline points={points} fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round" />
      <circle cx={x(values.length - 1)} cy={y(values.at(-1) ?? 0)} r="2.2" fill="currentColor" />
    </svg>
  );
}
