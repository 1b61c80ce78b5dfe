import { useLocation } from 'preact-iso';
import type { ComponentChildren } from 'preact';
import { numberText } from '../look/numbers.ts';
import { words } from '../texts/words.ts';
import { kpiAt, lineOfSightAt } from './addresses.ts';
import type { Arrow, Band, Box, Layout } from './map-layout.ts';

/** A link inside a drawing, which the router does not see by itself. */
const DrawnLink = ({ to, children }: { to: string; children: ComponentChildren }) => {
  const { route } = useLocation();
  const follow = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    route(to);
  };
  return (
    <a href={to} onClick={follow}>
      {children}
    </a>
  );
};

const Layer = ({ band: { name, y, height }, width }: { band: Band; width: number }) => (
  <>
    <rect class="map-layer" x="0" y={y} width={width} height={height} rx="8" />
    {name.map((text, at) => (
      <text key={text} class="map-label" x="14" y={y + 30 + at * 18}>
        {text}
      </text>
    ))}
  </>
);

const scoreText = ({ node: { score, band } }: Box): string => {
  const state = words.strategy.bands[band ?? 'noData'] ?? '';
  return score === null ? state : `${words.strategy.outOfTen(numberText(score))} · ${state}`;
};

const Objective = ({ box }: { box: Box }) => {
  const { node, title, x, y, width, height } = box;
  const below = y + 14 + title.length * 18;
  return (
    <>
      <rect class={`map-box ${node.band ?? ''}`} x={x} y={y} width={width} height={height} rx="6" />
      <rect class={`map-edge ${node.band ?? ''}`} x={x} y={y} width="5" height={height} rx="2" />
      <DrawnLink to={lineOfSightAt('objective', node.objectiveId)}>
        <rect class="map-target" x={x + 8} y={y + 8} width={width - 16} height={title.length * 18 + 26} />
        {title.map((text, at) => (
          <text key={text} class="map-title" x={x + 16} y={y + 26 + at * 18}>
            {`${text} `}
          </text>
        ))}
        <text class="map-score" x={x + 16} y={below + 12}>
          {scoreText(box)}
        </text>
      </DrawnLink>
      {node.kpis.map(({ kpiId, name, indicator }, at) => (
        <DrawnLink key={kpiId} to={kpiAt(kpiId)}>
          <text class="map-kpi" x={x + 16} y={below + 36 + at * 18}>
            {`${name} `}
          </text>
          <text class={`map-mark ${indicator}`} x={x + width - 14} y={below + 36 + at * 18} text-anchor="end">
            {words.map.marks[indicator] ?? indicator}
          </text>
        </DrawnLink>
      ))}
    </>
  );
};

const Cause = ({ arrow }: { arrow: Arrow }) => (
  <path class="map-arrow" d={arrow.path} marker-end="url(#map-head)" />
);

/** The map as layers, with an arrow from each cause to its effect. Each objective and KPI is a link. */
export const MapDrawing = ({ layout }: { layout: Layout }) => (
  <div class="scroll-x">
    <svg
      class="map"
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      width={layout.width}
      height={layout.height}
      role="group"
      aria-label={words.map.drawing}
    >
      <defs>
        <marker
          id="map-head"
          viewBox="0 0 10 10"
          refX="9"
          refY="5"
          markerWidth="7"
          markerHeight="7"
          orient="auto"
        >
          <path class="map-head" d="M0,0 L10,5 L0,10 Z" />
        </marker>
      </defs>
      {layout.bands.map((band) => (
        <Layer key={band.layer.perspectiveId} band={band} width={layout.width} />
      ))}
      {layout.arrows.map((arrow) => (
        <Cause key={`${arrow.edge.causeId} ${arrow.edge.effectId}`} arrow={arrow} />
      ))}
      {layout.boxes.map((box) => (
        <Objective key={box.node.objectiveId} box={box} />
      ))}
    </svg>
  </div>
);
