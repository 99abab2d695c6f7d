import { lazy, Suspense } from 'react';
import type { ChartProps } from './Chart';

const Chart = lazy(() => import('./Chart'));

/** The drawing library is fetched when the first drawing is shown; its place is kept until then. */
export function LazyChart(props: ChartProps) {
  return (
    <Suspense fallback={<div className="chart bone" style={{ height: `${props.height}rem` }} />}>
      <Chart {...props} />
    </Suspense>
  );
}
