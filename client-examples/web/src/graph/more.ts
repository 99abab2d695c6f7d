import type { EChartsCoreOption } from 'echarts/core';
import { amounts, names, tooltip } from './options';
import type { Palette } from './palette';

const grid = { left: 8, right: 16, top: 24, bottom: 4, containLabel: true };
const percentAxis = (colours: Palette, percent: Percent) => ({ ...amounts(colours, (value) => percent(value, 0)), max: 100, interval: 25, splitLine: { show: false } });

type Percent = (value: number, decimals?: number) => string;

/** Bars by size and the share they add up to, above each other's names. */
export function paretoCurve(colours: Palette, bars: { name: string; value: number; share: number }[], show: (value: number) => string, percent: Percent): EChartsCoreOption {
  return {
    aria: { enabled: true },
    grid,
    tooltip: { ...tooltip(colours), trigger: 'axis' },
    xAxis: { ...names(colours, bars.map((bar) => bar.name)), axisLabel: { show: false } },
    yAxis: [amounts(colours, show), percentAxis(colours, percent)],
    series: [
      { type: 'bar', barCategoryGap: '15%', itemStyle: { color: colours.first }, data: bars.map((bar) => bar.value), tooltip: { valueFormatter: (value: unknown) => show(Number(value)) } },
      { type: 'line', yAxisIndex: 1, symbol: 'none', lineStyle: { color: colours.second, width: 2 }, itemStyle: { color: colours.second }, data: bars.map((bar) => bar.share), tooltip: { valueFormatter: (value: unknown) => percent(Number(value)) } },
    ],
  };
}

export interface Expected {
  name: string;
  was?: number;
  value?: number;
  low?: number;
  high?: number;
}

/** What was, then what is expected within its interval; the line goes on from the last month that is known. */
export function forecastBand(colours: Palette, points: Expected[], words: { was: string; expected: string }, show: (value: number) => string): EChartsCoreOption {
  const last = points.findLastIndex((point) => point.was !== undefined);
  const joined = (of: (point: Expected) => number | undefined) => points.map((point, place) => of(point) ?? (place === last ? point.was : undefined) ?? null);
  const label = (text: string, colour: string) => ({ show: true, formatter: (point: { dataIndex: number }) => (point.dataIndex === (text === words.was ? last : points.length - 1) ? text : ''), color: colour, position: 'top' as const });
  return {
    aria: { enabled: true },
    grid: { ...grid, right: 48 },
    tooltip: { ...tooltip(colours), trigger: 'axis', valueFormatter: (value: unknown) => (value === null || value === undefined ? '—' : show(Number(value))) },
    xAxis: { ...names(colours, points.map((point) => point.name)), boundaryGap: false },
    yAxis: { ...amounts(colours, show), min: undefined },
    series: [
      { type: 'line', stack: 'band', symbol: 'none', lineStyle: { opacity: 0 }, tooltip: { show: false }, data: joined((point) => point.low) },
      { type: 'line', stack: 'band', symbol: 'none', lineStyle: { opacity: 0 }, tooltip: { show: false }, areaStyle: { color: colours.second, opacity: 0.2 }, data: points.map((point, place) => (point.high !== undefined && point.low !== undefined ? point.high - point.low : place === last ? 0 : null)) },
      { type: 'line', name: words.was, symbolSize: 4, lineStyle: { color: colours.first, width: 2 }, itemStyle: { color: colours.first }, label: label(words.was, colours.ink), data: points.map((point) => point.was ?? null) },
      { type: 'line', name: words.expected, symbolSize: 4, lineStyle: { color: colours.second, width: 2, type: 'dashed' }, itemStyle: { color: colours.second }, label: label(words.expected, colours.ink), data: joined((point) => point.value) },
    ],
  };
}

/** Who came above zero, who went below it, step by step. */
export function comeAndGo(colours: Palette, steps: { name: string; entered: number | null; left: number | null }[], words: { entered: string; left: string }, show: (value: number) => string): EChartsCoreOption {
  const bars = (name: string, colour: string, data: (number | null)[]) => ({ type: 'bar', stack: 'moves', name, barMaxWidth: 30, itemStyle: { color: colour }, data });
  return {
    aria: { enabled: true },
    grid,
    tooltip: { ...tooltip(colours), trigger: 'axis', axisPointer: { type: 'shadow' }, valueFormatter: (value: unknown) => (typeof value === 'number' ? show(Math.abs(value)) : '—') },
    xAxis: names(colours, steps.map((step) => step.name)),
    yAxis: { ...amounts(colours, (value) => show(Math.abs(value))), min: undefined, minInterval: 1 },
    series: [bars(words.entered, colours.first, steps.map((step) => step.entered)), bars(words.left, colours.second, steps.map((step) => (step.left === null ? null : -step.left)))],
  };
}
