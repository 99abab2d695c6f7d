import { BarChart, CustomChart, LineChart, ScatterChart } from 'echarts/charts';
import { AriaComponent, GridComponent, TooltipComponent } from 'echarts/components';
import { init, use as register, type ECharts, type EChartsCoreOption } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { palette, type Palette } from './palette';

register([BarChart, CustomChart, LineChart, ScatterChart, AriaComponent, GridComponent, TooltipComponent, CanvasRenderer]);

export interface ChartProps {
  /** What the drawing says, for those who do not see it. */
  label: string;
  /** In rem. */
  height: number;
  option: (colours: Palette) => EChartsCoreOption;
  press?: (place: number) => void;
}

const still = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
const FONT = "'Inter Variable', system-ui, sans-serif";

/** A drawing by ECharts on canvas: it needs no inline styles, and follows the theme and the width. */
export default function Chart({ label, height, option, press }: ChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const drawn = useRef<ECharts | null>(null);

  useEffect(() => {
    if (box.current === null) return;
    const chart = init(box.current, null, { renderer: 'canvas' });
    drawn.current = chart;
    const watch = new ResizeObserver(() => chart.resize());
    watch.observe(box.current);
    return () => {
      watch.disconnect();
      chart.dispose();
      drawn.current = null;
    };
  }, []);

  useEffect(() => {
    const draw = () => {
      const colours = palette();
      drawn.current?.setOption({ animation: !still(), animationDuration: 250, textStyle: { fontFamily: FONT, fontSize: 11, color: colours.ink }, ...option(colours) }, { notMerge: true });
    };
    draw();
    const dark = matchMedia('(prefers-color-scheme: dark)');
    dark.addEventListener('change', draw);
    window.addEventListener('themechange', draw);
    return () => {
      dark.removeEventListener('change', draw);
      window.removeEventListener('themechange', draw);
    };
  }, [option]);

  useEffect(() => {
    const chart = drawn.current;
    if (!chart || !press) return;
    const pressed = (event: { dataIndex?: number }) => event.dataIndex !== undefined && press(event.dataIndex);
    chart.on('click', pressed);
    return () => {
      chart.off('click', pressed);
    };
  }, [press]);

  return <div className="chart" ref={box} role="img" aria-label={label} style={{ height: `${height}rem` }} />;
}
