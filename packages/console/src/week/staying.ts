import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';

/** The rows of now, and of those before the ones that are open, each in the place that it had. */
export const staying = <T>(
  before: readonly T[],
  now: readonly T[],
  keyOf: (row: T) => string,
  open: ReadonlySet<string>,
): T[] => {
  const here = new Set(now.map(keyOf));
  const rows = [...now];
  before.forEach((row, at) => {
    const key = keyOf(row);
    if (open.has(key) && !here.has(key)) rows.splice(at, 0, row);
  });
  return rows;
};

/** The rows of a list that renews itself. A row with an open form stays until it is closed, so that nothing typed is lost. */
export const useStaying = <T>(now: readonly T[], keyOf: (row: T) => string) => {
  const open = useSignal<ReadonlySet<string>>(new Set());
  const shown = useRef<readonly T[]>(now);
  shown.current = staying(shown.current, now, keyOf, open.value);
  return {
    rows: shown.current,
    opened: (key: string, isOpen: boolean): void => {
      const next = new Set(open.value);
      if (isOpen) next.add(key);
      else next.delete(key);
      open.value = next;
    },
  };
};
