/**
 * Lays out the closed details of the page, one after the other, while the browser has nothing else to do. They then open at
 * once: a browser would do this only after the click. It begins again whenever the page changes; what has not changed is
 * laid out already and costs nothing.
 *
 * @returns ends it
 */
export const layOutClosed = (page: HTMLElement): (() => void) => {
  // Where a browser cannot tell that it is idle, opening takes as long as it takes.
  if (!('requestIdleCallback' in globalThis)) return () => undefined;
  let waiting = 0;
  const next = (closed: readonly HTMLDetailsElement[], at: number): void => {
    if (at === closed.length) return;
    waiting = requestIdleCallback(() => {
      closed[at]?.lastElementChild?.getBoundingClientRect();
      next(closed, at + 1);
    });
  };
  const begin = (): void => {
    cancelIdleCallback(waiting);
    next([...page.querySelectorAll<HTMLDetailsElement>('details:not([open])')], 0);
  };
  const changed = new MutationObserver(begin);
  changed.observe(page, { childList: true, subtree: true });
  begin();
  return () => {
    changed.disconnect();
    cancelIdleCallback(waiting);
  };
};
