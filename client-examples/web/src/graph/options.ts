import type { EChartsCoreOption } from 'echarts/core';
import type { Palette } from './palette';

const axisText = (colours: Palette) => ({ color: colours.muted, fontSize: 11 });

export const tooltip = (colours: Palette) => ({
  renderMode: 'richText' as const,
  backgroundColor: colours.paper,
  borderColor: colours.hairline,
  textStyle: { color: colours.ink, fontSize: 12 },
  confine: true,
});

export const names = (colours: Palette, data: string[]) => ({
  type: 'category' as const,
  data,
  axisLine: { lineStyle: { color: colours.hairline } },
  axisTick: { show: false },
  axisLabel: axisText(colours),
});

export const amounts = (colours: Palette, show: (value: number) => string) => ({
  type: 'value' as const,
  min: 0,
  splitNumber: 3,
  axisLabel: { ...axisText(colours), formatter: show },
  splitLine: { lineStyle: { color: colours.hairline } },
});

export interface Named {
  name: string;
  value: number;
  /** Of a period cut short: by the end of the question or because it has not ended yet. */
  open?: boolean;
}

const HATCH = { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 3], rotation: -Math.PI / 4 };

/** Upright bars over time from zero; the period that has not ended is hatched. */
export function timeBars(colours: Palette, bars: Named[], show: (value: number) => string): EChartsCoreOption {
  return {
    aria: { enabled: true, decal: { show: false } },
    grid: { left: 8, right: 8, top: 16, bottom: 4, containLabel: true },
    tooltip: { ...tooltip(colours), trigger: 'axis', axisPointer: { type: 'shadow' }, valueFormatter: (value: unknown) => show(Number(value)) },
    xAxis: names(colours, bars.map((bar) => bar.name)),
    yAxis: amounts(colours, show),
    series: [{
      type: 'bar',
      barMaxWidth: 36,
      itemStyle: { color: colours.first },
      data: bars.map((bar) => (bar.open ? { value: bar.value, itemStyle: { opacity: 0.55, decal: { ...HATCH, color: colours.paper } } } : bar.value)),
    }],
  };
}

/** Lying bars for names, the largest on top, each with its figure. */
export function nameBars(colours: Palette, bars: Named[], show: (value: number) => string, room = 180): EChartsCoreOption {
  return {
    aria: { enabled: true },
    grid: { left: 4, right: 72, top: 4, bottom: 4, containLabel: true },
    xAxis: { type: 'value', min: 0, show: false },
    yAxis: { ...names(colours, bars.map((bar) => bar.name)), inverse: true, axisLabel: { color: colours.ink, fontSize: 11, lineHeight: 13, width: room, overflow: 'break' }, axisLine: { show: false } },
    series: [{
      type: 'bar',
      barMaxWidth: 18,
      itemStyle: { color: colours.first },
      label: { show: true, position: 'right', color: colours.ink, fontSize: 11, formatter: (bar: { value: unknown }) => show(Number(bar.value)) },
      data: bars.map((bar) => bar.value),
    }],
  };
}

/** A size over its versions; the line does not start at zero only because its axis says so. */
export function sizeLine(colours: Palette, points: { name: string; value: number | null }[], show: (value: number) => string): EChartsCoreOption {
  return {
    aria: { enabled: true },
    grid: { left: 8, right: 16, top: 16, bottom: 4, containLabel: true },
    tooltip: { ...tooltip(colours), trigger: 'axis', valueFormatter: (value: unknown) => (typeof value === 'number' ? show(value) : '—') },
    xAxis: { ...names(colours, points.map((point) => point.name)), boundaryGap: false },
    yAxis: { ...amounts(colours, show), minInterval: 1 },
    series: [{ type: 'line', step: 'end', symbolSize: 6, lineStyle: { color: colours.first, width: 2 }, itemStyle: { color: colours.first }, data: points.map((point) => point.value) }],
  };
}
