import type { EChartsCoreOption } from 'echarts/core';
import { amounts, names, tooltip } from '../graph/options';
import type { Palette } from '../graph/palette';
import type { Overlap } from './Answer';

type Group = NonNullable<Overlap['intersections']>[number];

interface Words {
  /** Pixels for the names of segments and their counts. */
  room: number;
  clients: string;
  revenue: string;
  count: (value: number) => string;
  amount: (value: string) => string;
}

const CHARACTER = 5.9;
const BARS = 130;
const MONEY = 70;
const MILLION = 1e6;

/** Bars of clients above, bars of money beneath them, and dots that say which segments make a combination. */
export function upsetOption(colours: Palette, rows: Overlap['segments'], groups: readonly Group[], words: Words): EChartsCoreOption {
  const columns = groups.map((_, place) => String(place));
  const grid = (top: number, height: number | undefined, bottom?: number) => ({ left: words.room, right: 16, top, height, bottom });
  const column = (gridIndex: number) => ({ ...names(colours, columns), gridIndex, axisLabel: { show: false }, axisLine: { show: false } });
  const head = { nameLocation: 'middle' as const, nameGap: 52, nameTextStyle: { color: colours.muted, fontSize: 11 } };
  return {
    aria: { enabled: true },
    tooltip: { ...tooltip(colours), trigger: 'item' },
    grid: [grid(16, BARS), grid(BARS + 40, MONEY), grid(BARS + MONEY + 60, undefined, 8)],
    xAxis: [column(0), column(1), column(2)],
    yAxis: [
      { ...amounts(colours, words.count), ...head, name: words.clients, gridIndex: 0 },
      { ...amounts(colours, words.count), ...head, name: words.revenue, gridIndex: 1, splitNumber: 2 },
      {
        ...names(colours, rows.map((row) => row.name)), inverse: true, gridIndex: 2, axisLine: { show: false },
        axisLabel: { color: colours.ink, fontSize: 11, width: words.room - 24, formatter: (name: string, place: number) => rowName(name, words.count(rows[place]?.count ?? 0), (words.room - 24) / CHARACTER) },
        splitLine: { show: true, interval: 0, lineStyle: { color: colours.hairline } },
      },
    ],
    series: [
      bars(0, colours.first, groups.map((group) => group.clients.totalCount), words.count, colours),
      bars(1, colours.second, groups.map((group) => Number(group.revenue.amount) / MILLION), (value) => words.amount(String(value * MILLION)), colours, false),
      ...dots(colours, rows, groups),
    ],
  };
}

/** A name and its count within so many characters; of a long name its beginning. */
export function rowName(name: string, count: string, most: number): string {
  const room = Math.floor(most) - count.length - 2;
  return `${name.length > room ? `${name.slice(0, room - 1).trimEnd()}…` : name}  ${count}`;
}

function bars(grid: number, color: string, data: number[], show: (value: number) => string, colours: Palette, labelled = true) {
  return {
    type: 'bar', xAxisIndex: grid, yAxisIndex: grid, barMaxWidth: 22, itemStyle: { color }, data, cursor: 'pointer',
    tooltip: { valueFormatter: (value: unknown) => show(Number(value)), formatter: (bar: { value: unknown }) => show(Number(bar.value)) },
    label: { show: labelled, position: 'top', color: colours.ink, fontSize: 10, formatter: (bar: { value: unknown }) => show(Number(bar.value)) },
    labelLayout: { hideOverlap: true },
  };
}

/** A faint dot everywhere, a full one where the segment takes part, and a line from the first to the last of a column. */
function dots(colours: Palette, rows: Overlap['segments'], groups: readonly Group[]) {
  const rowsOf = (group: Group) => rows.flatMap((row, place) => (group.segments.includes(row.id) ? [place] : [])).sort((a, b) => a - b);
  const shared = { type: 'scatter', xAxisIndex: 2, yAxisIndex: 2, silent: true, tooltip: { show: false } };
  return [
    { ...shared, symbolSize: 8, itemStyle: { color: colours.hairline }, data: groups.flatMap((_, x) => rows.map((__, y) => [x, y])) },
    ...groups.flatMap((group, x) => {
      const ends = rowsOf(group);
      const line = { type: 'line', xAxisIndex: 2, yAxisIndex: 2, silent: true, symbol: 'none', lineStyle: { color: colours.ink, width: 2 }, tooltip: { show: false } };
      return ends.length > 1 ? [{ ...line, data: [[x, ends[0]], [x, ends.at(-1)]] }] : [];
    }),
    { ...shared, symbolSize: 10, z: 5, itemStyle: { color: colours.ink }, data: groups.flatMap((group, x) => rowsOf(group).map((y) => [x, y])) },
  ];
}
