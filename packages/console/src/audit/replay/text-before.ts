import type { Step } from './replay.reply.ts';

/** What an assessment is about, so that one by a peer is not compared with one by the same person as a manager. */
const assignmentOf = ({ whole }: Step): unknown =>
  (whole.upcast.data as { assignmentId?: unknown }).assignmentId;

/** The text that the same person gave before in a step of the same kind; undefined if there is none. */
export const textBefore = (steps: readonly Step[], step: Step, name: string): string | undefined => {
  const before = steps
    .slice(0, step.number - 1)
    .findLast(
      (each) =>
        each.told.type === step.told.type &&
        each.told.who.personId === step.told.who.personId &&
        assignmentOf(each) === assignmentOf(step),
    );
  const text = before?.told.texts[name];
  return typeof text === 'string' ? text : undefined;
};
