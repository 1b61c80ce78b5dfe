import { useEffect, useRef } from 'preact/hooks';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { shortDay } from './dates.ts';
import './plot.css';

export type Line = {
  name: string;
  values: readonly (number | null)[];
  /** A colour of the tokens, such as `--accent`. */
  colour: string;
  dashed?: boolean;
  /** Points only, without a line between them. */
  points?: boolean;
};

export type PlotProps = {
  /** What it shows, for who cannot see it; a table with the same figures stands beside each plot. */
  label: string;
  /** Seconds since 1970, ascending, one for each value of each line. */
  times: readonly number[];
  lines: readonly Line[];
  /** Areas between two lines, by their places in `lines`. */
  areas?: readonly { from: number; to: number; colour: string }[];
  /** The lowest and highest figure to be shown, if they do not follow from the lines. */
  range?: readonly [number, number];
  height?: number;
};

const colourOf = (token: string): string =>
  getComputedStyle(document.documentElement).getPropertyValue(token);

/** A token's colour as the page shows it now: the plot is drawn on a canvas, which knows no `light-dark()`. */
const shown = (element: HTMLElement, token: string): string => {
  element.style.color = colourOf(token) && `var(${token})`;
  const { color } = getComputedStyle(element);
  element.style.color = '';
  return color;
};

const optionsOf = (
  element: HTMLElement,
  { lines, areas = [], range, height = 260 }: PlotProps,
): uPlot.Options => {
  const axis = { stroke: shown(element, '--ink-soft'), grid: { stroke: shown(element, '--line'), width: 1 } };
  return {
    width: element.clientWidth,
    height,
    scales: { y: range ? { range: [...range] as [number, number] } : {} },
    axes: [{ ...axis, values: (_plot, times) => times.map(shortDay) }, axis],
    legend: { live: false },
    cursor: { drag: { x: false, y: false } },
    series: [
      {},
      ...lines.map(({ name, colour, dashed, points }) => ({
        label: name,
        stroke: shown(element, colour),
        width: points ? 0 : 2,
        spanGaps: true,
        ...(dashed && { dash: [6, 5] }),
        points: { show: points ?? false, size: 8 },
      })),
    ],
    bands: areas.map(({ from, to, colour }) => ({
      series: [from + 1, to + 1],
      fill: shown(element, colour),
    })),
  };
};

/** Figures over time. It is drawn again if its box changes, or the colours of the page or the device. */
export const Plot = (props: PlotProps) => {
  const box = useRef<HTMLDivElement>(null);
  const { label, times, lines, height = 260 } = props;
  const said = JSON.stringify([times, lines, props.areas, props.range]);
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    let plot: uPlot | undefined;
    const draw = (): void => {
      plot?.destroy();
      plot = new uPlot(
        optionsOf(element, props),
        [[...times], ...lines.map(({ values }) => [...values])],
        element,
      );
    };
    draw();
    const resized = new ResizeObserver(() => plot?.setSize({ width: element.clientWidth, height }));
    resized.observe(element);
    const recoloured = new MutationObserver(draw);
    recoloured.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    const scheme = matchMedia('(prefers-color-scheme: dark)');
    scheme.addEventListener('change', draw);
    return () => {
      resized.disconnect();
      recoloured.disconnect();
      scheme.removeEventListener('change', draw);
      plot?.destroy();
    };
  }, [said, height]);
  return <div ref={box} class="plot" role="img" aria-label={label} />;
};
