import type { Personal } from '@cairn/contracts/personal';
import type { ScorecardRows } from './scorecard.rows.ts';

export type NamingRows = Pick<ScorecardRows, 'scorecard' | 'objectives' | 'kpis' | 'changes'>;

type Named = readonly (readonly [id: string | null, name: Personal | null])[];

/** What everything is called that the events of a scorecard name by id. */
const allNames = ({ scorecard, objectives, kpis, changes }: NamingRows): Named => [
  ...changes.flatMap(({ aligned_to_names }) => Object.entries(aligned_to_names ?? {})),
  [scorecard.aligned_to, scorecard.aligned_to_name],
  [scorecard.unit_id, scorecard.unit_name],
  [scorecard.owner_id, scorecard.owner_name],
  [scorecard.template_id, scorecard.template_name],
  ...scorecard.perspectives.map(({ perspectiveId, name }) => [perspectiveId, name] as const),
  ...objectives.map(({ objective_id, name }) => [objective_id, name] as const),
  ...kpis.map(({ kpi }) => [kpi.kpi_id, kpi.name] as const),
];

/** Every text in a value, however deep. */
const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

/**
 * The names, by id, of what the detail of an event of the scorecard names. Every text in it that is a known id counts, in
 * whatever field.
 */
export const namesInDetail = (rows: NamingRows): ((detail: object) => Record<string, Personal>) => {
  const known = new Map(
    allNames(rows).flatMap(([id, name]) => (id === null || name === null ? [] : [[id, name] as const])),
  );
  return (detail) =>
    Object.fromEntries(
      textsIn(detail).flatMap((text) => {
        const name = known.get(text);
        return name === undefined ? [] : [[text, name]];
      }),
    );
};
