import { afterEach, expect, test, vi } from 'vitest';
import { layOutClosed } from './lay-out-closed.ts';

afterEach(() => vi.unstubAllGlobals());

/** A page with closed details, and a browser that is idle and sees a change when it is told to. */
const pageWith = (...names: string[]) => {
  const laidOut: string[] = [];
  let idle: (() => void) | undefined;
  let change = (): void => undefined;
  vi.stubGlobal('requestIdleCallback', (work: () => void) => {
    idle = work;
    return 1;
  });
  vi.stubGlobal('cancelIdleCallback', () => {
    idle = undefined;
  });
  vi.stubGlobal(
    'MutationObserver',
    class {
      constructor(changed: () => void) {
        change = changed;
      }
      observe(): void {}
      disconnect(): void {
        change = () => undefined;
      }
    },
  );
  const closed = names.map((name) => ({
    lastElementChild: { getBoundingClientRect: () => laidOut.push(name) },
  }));
  return {
    page: { querySelectorAll: () => closed } as unknown as HTMLElement,
    laidOut,
    changes: () => change(),
    isIdle: () => {
      const work = idle;
      idle = undefined;
      work?.();
    },
  };
};

test('closed details are laid out one at a time while the browser is idle, and again after a change', () => {
  const { page, laidOut, changes, isIdle } = pageWith('first', 'second');
  layOutClosed(page);
  expect(laidOut).toEqual([]);
  isIdle();
  expect(laidOut).toEqual(['first']);
  changes();
  isIdle();
  isIdle();
  isIdle();
  expect(laidOut).toEqual(['first', 'first', 'second']);
});

test('nothing is laid out after the end', () => {
  const { page, laidOut, changes, isIdle } = pageWith('first');
  const end = layOutClosed(page);
  end();
  isIdle();
  changes();
  isIdle();
  expect(laidOut).toEqual([]);
});

test('a browser that cannot tell that it is idle lays nothing out ahead', () => {
  const { page, laidOut } = pageWith('first');
  vi.unstubAllGlobals();
  layOutClosed(page)();
  expect(laidOut).toEqual([]);
});
