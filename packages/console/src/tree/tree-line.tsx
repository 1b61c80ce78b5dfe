import { useMemo } from 'preact/hooks';
import { goalPath } from '../goals/goal.ts';
import { nameText } from '../look/named.ts';
import { percentText } from '../look/numbers.ts';
import { Status } from '../look/status.tsx';
import { words } from '../texts/words.ts';
import type { TreeLine } from './tree.ts';

type LineProps = {
  line: TreeLine;
  /** Its place among all lines, from 0. */
  at: number;
  id: string;
  isActive: boolean;
  /** Both stay the same between drawings. */
  toggle: (goalId: string) => void;
  activate: (at: number) => void;
};

/** The share as a bar, and in words beside it. A progress element would draw three boxes more in every line. */
const Bar = ({ of }: { of: number }) => (
  <>
    <span class="tree-bar" style={{ backgroundSize: `${Math.min(Math.max(of, 0), 1) * 100}% 100%` }} />
    {percentText(of)}
  </>
);

/** The keyboard works on the tree as a whole, so nothing in a line is a stop of the Tab key. */
const Drawn = ({ line, at, id, isActive, toggle, activate }: LineProps) => {
  const { goal, level, isOpen, place, siblings } = line;
  return (
    <div
      id={id}
      role="row"
      class={`tree-line ${isActive ? 'active' : ''}`}
      aria-level={level}
      aria-rowindex={at + 2}
      aria-posinset={place}
      aria-setsize={siblings}
      aria-expanded={isOpen}
      aria-selected={isActive}
      onClick={() => activate(at)}
    >
      <div
        role="gridcell"
        class="tree-name"
        style={{ paddingInlineStart: `calc(${level - 1} * var(--tree-step))` }}
      >
        <button
          type="button"
          class="tree-toggle"
          tabIndex={-1}
          hidden={isOpen === undefined}
          aria-label={(isOpen ? words.tree.close : words.tree.open)(nameText(goal.title))}
          onClick={() => toggle(goal.goalId)}
        >
          {isOpen ? '▾' : '▸'}
        </button>
        <a href={goalPath(goal.goalId)} tabIndex={-1}>
          {nameText(goal.title)}
        </a>
      </div>
      <div role="gridcell" class="tree-owner">
        {nameText(goal.owner.name)}
      </div>
      <div role="gridcell" class="tree-status">
        <Status of={goal.status} />
      </div>
      <div role="gridcell" class="tree-progress">
        {goal.progress === null ? words.shell.noProgress : <Bar of={goal.progress} />}
      </div>
    </div>
  );
};

/** One line of the tree. A line that shows the same as before is not drawn again while others come and go. */
export const Line = (props: LineProps) => {
  const { line, at, isActive } = props;
  const { goal, level, isOpen, place, siblings } = line;
  return useMemo(() => <Drawn {...props} />, [goal, level, isOpen, place, siblings, at, isActive]);
};
