import { useLocation } from 'preact-iso';
import { pages, type PageEntry } from '../pages.ts';
import { words } from '../texts/words.ts';
import type { Me } from './me.ts';

const isFor = (me: Me, { nav }: PageEntry): boolean =>
  nav?.roles.some((role) => me.roles.includes(role)) ?? false;

const roomOf = ({ nav }: PageEntry): string => nav?.room ?? '';

/** The router knows no slash at the end of an address. */
const isHere = (path: string, entry: PageEntry): boolean => path === entry.path.replace(/\/$/, '');

/** The pages that somebody can use, by room. */
export const Nav = ({ me }: { me: Me }) => {
  const { path } = useLocation();
  const shown = pages.filter((entry) => isFor(me, entry));
  return (
    <nav class="nav" aria-label={words.shell.menu}>
      {[...new Set(shown.map(roomOf))].map((room) => (
        <section key={room}>
          <h2>{room}</h2>
          {shown
            .filter((entry) => roomOf(entry) === room)
            .map((entry) => (
              <a key={entry.path} href={entry.path} aria-current={isHere(path, entry) ? 'page' : undefined}>
                {entry.nav?.name}
              </a>
            ))}
        </section>
      ))}
    </nav>
  );
};
