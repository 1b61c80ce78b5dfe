import { vi } from 'vitest';

/** As much of a document as a component needs that draws nothing, for tests of hooks. */
export const undrawnBox = () => {
  const box = {
    nodeType: 1,
    parentNode: null,
    firstChild: null,
    childNodes: [],
    contains: () => false,
    insertBefore: <T>(node: T): T => node,
    appendChild: <T>(node: T): T => node,
    removeChild: <T>(node: T): T => node,
  };
  vi.stubGlobal('document', { documentElement: box });
  return box;
};
