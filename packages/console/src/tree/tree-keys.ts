import type { TreeLine } from './tree.ts';

/** What a key asks of the tree: to go to a line, to open or close the goal of one, or to open its page. */
export type KeyAct =
  | { act: 'go'; to: number }
  | { act: 'toggle'; goalId: string }
  | { act: 'visit'; goalId: string };

const page = 10;

const parentOf = (lines: readonly TreeLine[], at: number): number => {
  const level = lines[at]?.level ?? 1;
  return lines.findLastIndex((line, place) => place < at && line.level < level);
};

const sideways = (key: string, lines: readonly TreeLine[], at: number): KeyAct | undefined => {
  const line = lines[at];
  if (!line) return undefined;
  const opens = key === 'ArrowRight';
  if (line.isOpen !== undefined && line.isOpen !== opens) return { act: 'toggle', goalId: line.goal.goalId };
  if (opens) return line.isOpen ? { act: 'go', to: at + 1 } : undefined;
  const parent = parentOf(lines, at);
  return parent < 0 ? undefined : { act: 'go', to: parent };
};

/** What a key does at a line of the tree; undefined if it does nothing there. */
export const actOf = (key: string, lines: readonly TreeLine[], at: number): KeyAct | undefined => {
  const last = lines.length - 1;
  const to: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: last,
  };
  const target = to[key];
  if (target !== undefined) return { act: 'go', to: Math.min(Math.max(target, 0), last) };
  if (key === 'ArrowRight' || key === 'ArrowLeft') return sideways(key, lines, at);
  const goalId = lines[at]?.goal.goalId;
  return key === 'Enter' && goalId ? { act: 'visit', goalId } : undefined;
};
