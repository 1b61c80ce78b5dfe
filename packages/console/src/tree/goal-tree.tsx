import { useSignal } from '@preact/signals';
import { useLocation } from 'preact-iso';
import { useEffect, useId, useMemo, useRef } from 'preact/hooks';
import { goalPath } from '../goals/goal.ts';
import { useLater } from '../look/use-later.ts';
import { words } from '../texts/words.ts';
import { belowEach, pressed, seenIn, type TreeGoal, treeLines } from './tree.ts';
import { actOf, type KeyAct } from './tree-keys.ts';
import { Line } from './tree-line.tsx';

const lineHeight = 44;

const cells = ['tree-name', 'tree-owner', 'tree-status', 'tree-progress'] as const;

const Head = () => (
  <div role="row" class="tree-line tree-head" aria-rowindex={1}>
    {[words.goals.goal, words.goals.owner, words.goals.statusShort, words.shell.progress].map((title, at) => (
      <div key={title} role="columnheader" class={cells[at]}>
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
  const below = useMemo(() => belowEach(goals), [goals]);
  // The button that was pressed turns at once; the lines below it move in the next frame, which takes longer.
  const hidden = useLater(closed.value);
  const lines = useMemo(() => treeLines(below, hidden), [below, hidden]);
  const { first, end } = seenIn({ ...box.value, lineHeight, count: lines.length });
  const at = Math.min(active.value, lines.length - 1);

  const measure = (): void => {
    const { scrollTop, clientHeight: height } = scroller.current ?? { scrollTop: 0, clientHeight: 600 };
    // A part of a line changes nothing that is drawn.
    const top = scrollTop - (scrollTop % lineHeight);
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
    // A button that was clicked shows another goal, or is hidden, after one scrolls. So the tree keeps the focus.
    scroller.current?.focus({ preventScroll: true });
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
        // A second key may come before the lines have moved.
        const asked = actOf(event.key, hidden === closed.value ? lines : treeLines(below, closed.value), at);
        if (!asked) return;
        event.preventDefault();
        carryOut(asked);
      }}
    >
      <Head />
      <div role="none" class="tree-lines" style={{ height: `${lines.length * lineHeight}px` }}>
        <div role="none" class="tree-drawn" style={{ transform: `translateY(${first * lineHeight}px)` }}>
          {lines.slice(first, end).map((line, place) => (
            <Line
              // The lines stay where they are in the page, and show others while one scrolls: to make or to move one is slower.
              key={place}
              line={pressed(line, closed.value)}
              at={first + place}
              id={`${id}-${first + place}`}
              isActive={first + place === at}
              toggle={toggle}
              activate={activate}
            />
          ))}
        </div>
      </div>
    </div>
  );
};
