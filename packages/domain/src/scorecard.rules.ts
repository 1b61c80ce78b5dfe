import { dayOf } from '@cairn/contracts/day';
import { reject, refuseField } from '@cairn/contracts/rejection';
import type { ObjectivesLimit, ScorecardLevel } from '@cairn/contracts/scorecard.values';
import { type DatedWeight, isRetired } from './dated-weight.ts';
import { foldedName } from './folded-name.ts';
import type { Presence } from './presence.ts';
import type { NamedKpis, ScorecardTemplateState } from './scorecard-template.state.ts';
import {
  type DraftedScorecard,
  objectiveOf,
  perspectiveOf,
  type PerspectiveState,
  type StrategicObjective,
} from './scorecard.state.ts';

/** Facts about the unit, person, KPI and scorecard that a command names, read forward. */
export type ScorecardFacts = {
  /** The unit or KPI exists. True if the command names none. */
  known: boolean;
  /** Whether the KPI that the command names is retired. */
  retired?: boolean;
  /** The template that the command names. */
  template?: ScorecardTemplateState;
  /** The status of each KPI of that template. */
  kpis?: NamedKpis;
  /** The level of the scorecard that this one serves; null if there is no such scorecard. */
  higherLevel: ScorecardLevel | null;
  /** Of the person whose scorecard it is. `employed` if the command names none. */
  person: Presence;
  /** The organisation's, in which the days begin from which weights hold. */
  timeZone: string;
};

/** The perspective that a command names in its field `perspectiveId`. */
export const namedPerspective = (perspectiveId: string, state: DraftedScorecard): PerspectiveState =>
  perspectiveOf(state, perspectiveId) ??
  refuseField('scorecard/unknown-perspective', 'The scorecard has no such perspective.', {
    path: 'perspectiveId',
    message: `one of ${state.perspectives.map((each) => each.perspectiveId).join(', ')}`,
  });

/** The objective that a command names. */
export const namedObjective = (objectiveId: string, state: DraftedScorecard): StrategicObjective =>
  objectiveOf(state, objectiveId) ??
  reject('notFound', 'scorecard/unknown-objective', 'The scorecard has no such objective.');

/** Refuses a change of what was retired. */
export const refuseRetired = (thing: string, { weights }: { weights: readonly DatedWeight[] }): void => {
  if (isRetired(weights)) reject('conflict', 'scorecard/retired', `The ${thing} was retired.`);
};

const article = { perspective: 'a perspective', objective: 'an objective' } as const;

/** Refuses a name that another perspective or objective has. */
export const refuseTakenName = (
  kind: 'perspective' | 'objective',
  { name, path = 'name' }: { name: string | undefined; path?: string },
  others: readonly { name: string }[],
): void => {
  if (name !== undefined && others.some((each) => foldedName(each.name) === foldedName(name)))
    refuseField(`scorecard/${kind}-twice`, `The scorecard already has ${article[kind]} with this name.`, {
      path,
      message: `a name that no other ${kind} has`,
    });
};

/** Refuses two perspectives of a new scorecard, or of a template for one, that have the same id or the same name. */
export const refusePerspectiveTwice = (
  perspectives: readonly { perspectiveId: string; name: string }[],
): void => {
  perspectives.forEach(({ perspectiveId, name }, i) => {
    const path = `perspectives/${i}`;
    if (perspectives.findIndex((each) => each.perspectiveId === perspectiveId) !== i)
      refuseField('scorecard/perspective-twice', 'Two perspectives have the same id.', {
        path: `${path}/perspectiveId`,
        message: 'an id that no other perspective has',
      });
    refuseTakenName('perspective', { name, path: `${path}/name` }, perspectives.slice(0, i));
  });
};

/** Refuses more objectives than the limit allows. `path` is the field of the command that gives the limit, if it does. */
export const refuseTooManyObjectives = (
  limit: ObjectivesLimit | undefined,
  count: number,
  path?: string,
): void => {
  const block = limit?.block;
  if (block !== undefined && count > block)
    reject(
      'conflict',
      'scorecard/too-many-objectives',
      `The scorecard allows at most ${block} objectives. Retire one first, or raise the limit.`,
      path === undefined ? [] : [{ path, message: `${count} or more` }],
    );
};

/** Refuses the KPI that a command names in this field, because it was never defined. */
export const refuseUnknownKpi = (path: string): never =>
  refuseField('scorecard/unknown-kpi', 'No such KPI was defined.', {
    path,
    message: 'a KPI that was defined',
  });

/** Refuses the KPI that a command names in this field, because it is retired. */
export const refuseRetiredKpi = (path: string): never =>
  reject('conflict', 'scorecard/kpi-retired', 'The KPI is retired.', [
    { path, message: 'a KPI that is not retired' },
  ]);

type Dating = { data: { effectiveFrom?: string | undefined; occurredAt: string } };

/** The day from which a change of weights holds: the day of the change if the command names none. */
export const firstDay = ({ data }: Dating, { timeZone }: Pick<ScorecardFacts, 'timeZone'>): string =>
  data.effectiveFrom ?? dayOf(data.occurredAt, timeZone);
