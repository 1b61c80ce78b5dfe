import { useSignal } from '@preact/signals';
import { useLocation } from 'preact-iso';
import { useEffect, useId, useMemo, useRef } from 'preact/hooks';
import { goalPath } from '../goals/goal.ts';
import { words } from '../texts/words.ts';
import { treeLines, seenIn, type TreeGoal } from './tree.ts';
import { actOf, type KeyAct } from './tree-keys.ts';
import { Line } from './tree-line.tsx';

const lineHeight = 44;

const Head = () => (
  <div role="row" class="tree-line tree-head" aria-rowindex={1}>
    {[words.goals.goal, words.goals.owner, words.goals.statusShort, words.shell.progress].map((title, at) => (
      <div key={title} role="columnheader" class={at === 1 ? 'tree-owner' : ''}>
        {title}
      </div>
    ))}
  </div>
);

/** Goals below one another. Only the lines that are seen are drawn, so that ten thousand goals scroll as ten do. */
export const GoalTree = ({ goals }: { goals: readonly TreeGoal[] }) => {
  const { route } = useLocation();
  const closed = useSignal<ReadonlySet<string>>(new Set());
  const active = useSignal(0);
  const box = useSignal({ top: 0, height: 600 });
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const lines = useMemo(() => treeLines(goals, closed.value), [goals, closed.value]);
  const { first, end } = seenIn({ ...box.value, lineHeight, count: lines.length });
  const at = Math.min(active.value, lines.length - 1);

  const measure = (): void => {
    const { scrollTop: top, clientHeight: height } = scroller.current ?? { scrollTop: 0, clientHeight: 600 };
    if (top !== box.value.top || height !== box.value.height) box.value = { top, height };
  };
  useEffect(measure, [lines.length]);

  const toggle = (goalId: string): void => {
    const next = new Set(closed.value);
    if (!next.delete(goalId)) next.add(goalId);
    closed.value = next;
  };
  const activate = (line: number): void => {
    active.value = line;
  };
  const goTo = (to: number): void => {
    active.value = to;
    const { current } = scroller;
    if (!current) return;
    const top = to * lineHeight;
    // The head of the table stays at the top of the box and takes one line of it.
    const fits = current.clientHeight - 2 * lineHeight;
    if (top < current.scrollTop) current.scrollTop = top;
    else if (top > current.scrollTop + fits) current.scrollTop = top - fits;
    measure();
  };
  const carryOut = (asked: KeyAct): void => {
    if (asked.act === 'go') goTo(asked.to);
    else if (asked.act === 'toggle') toggle(asked.goalId);
    else route(goalPath(asked.goalId));
  };

  return (
    <div
      ref={scroller}
      class="tree"
      role="treegrid"
      aria-label={words.tree.title}
      aria-rowcount={lines.length + 1}
      aria-activedescendant={at >= first && at < end ? `${id}-${at}` : undefined}
      tabIndex={0}
      onScroll={measure}
      onKeyDown={(event) => {
        const asked = actOf(event.key, lines, at);
        if (!asked) return;
        event.preventDefault();
        carryOut(asked);
      }}
    >
      <Head />
      <div role="none" class="tree-lines" style={{ height: `${lines.length * lineHeight}px` }}>
        {lines.slice(first, end).map((line, place) => (
          <Line
            // A line that has left the box is used again for one that comes in: that is quicker than to make a new one.
            key={(first + place) % (end - first)}
            line={line}
            at={first + place}
            id={`${id}-${first + place}`}
            top={(first + place) * lineHeight}
            isActive={first + place === at}
            toggle={toggle}
            activate={activate}
          />
        ))}
      </div>
    </div>
  );
};
