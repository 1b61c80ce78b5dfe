import { type PageEntry, pages } from './pages.ts';

/** The addresses of each page: the router knows no slash at their end. */
const addresses = pages.map(
  (entry) => [new RegExp(`^${entry.path.replace(/\/$/, '').replaceAll(/:\w+/g, '[^/]+')}$`), entry] as const,
);

/** The page at a path; undefined if there is none. */
export const pageAt = (path: string): PageEntry | undefined =>
  addresses.find(([address]) => address.test(path))?.[1];
