import type { Personal } from '@cairn/contracts/personal';
import type { ShownStage } from '@cairn/read-model/people.values';
import { type RawBuilder, sql } from 'kysely';

/** The names of those who moved the stages of cycle `c`, by their ids. */
export const moverNames: RawBuilder<Record<string, Personal> | null> = sql`(
  select jsonb_object_agg(n.person_id, n.name) from review.person n where n.person_id in (
    select move ->> 'by' from jsonb_array_elements(c.stages) s, jsonb_array_elements(s -> 'moves') move))`;

/** How the days of a stage were moved, oldest first. */
export const showMoves = ({ moves }: ShownStage, names: Record<string, Personal> | null) =>
  moves.map(({ by, ...move }) => ({ ...move, byId: by, byName: names?.[by] ?? null }));
