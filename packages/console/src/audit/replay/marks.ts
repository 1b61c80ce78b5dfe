import { numberText } from '../../look/numbers.ts';
import type { Step } from './replay.reply.ts';
import type { State } from './state.ts';

/** A mark with what it is called in the scale in force at a step. */
export const markText = (mark: number, step: Step | undefined): string => {
  const marks = step?.whole.inForce.cycle?.scale?.marks;
  const label = marks?.find(({ value }) => value === mark)?.label;
  return label ? `${numberText(mark)} · ${label}` : numberText(mark);
};

/** A step that set or moved the mark. */
export type Rated = { step: Step; from: number | null; to: number };

/** The steps at which the mark was set or moved, oldest first. */
export const ratedSteps = (steps: readonly Step[]): Rated[] =>
  steps.flatMap((step) => {
    if (step.told.type !== 'RatingProposed' && step.told.type !== 'RatingMoved') return [];
    const { from = null, mark } = step.whole.upcast.data as { from?: number | null; mark: number };
    return [{ step, from, to: mark }];
  });

/** A flag: the step at which it was first raised, that of its answer if there is one, and whether it stands at the end. */
export type RaisedFlag = {
  step: Step;
  finding: NonNullable<Step['told']['finding']>;
  answer: Step | undefined;
  stands: boolean;
};

const answerTo = (steps: readonly Step[], flagId: string): Step | undefined =>
  steps.findLast(({ whole }) => {
    const data = whole.upcast.data as { flagId?: string };
    return whole.type === 'FlagAnswered' && data.flagId === flagId;
  });

const isStanding = (steps: readonly Step[], flagId: string): boolean => {
  const state = steps.at(-1)?.whole.state as State | undefined;
  return state?.screening?.last?.flags?.[flagId] !== undefined;
};

/** The flags of a review, each once although later checks may raise it again. */
export const raisedFlags = (steps: readonly Step[]): RaisedFlag[] => {
  const flags = new Map<string, RaisedFlag>();
  for (const step of steps) {
    const { finding } = step.told;
    if (!finding || flags.has(finding.flagId)) continue;
    const { flagId } = finding;
    flags.set(flagId, { step, finding, answer: answerTo(steps, flagId), stands: isStanding(steps, flagId) });
  }
  return [...flags.values()];
};
