import { useLocation } from 'preact-iso';
import { words } from '../texts/words.ts';
import type { Me } from './me.ts';

type Role = Me['roles'][number];
type Entry = { href: string; name: string; for?: readonly Role[] };

const groups = (): { title: string; entries: Entry[] }[] => [
  {
    title: words.audit.nav,
    entries: [{ href: '/console/trail', name: words.audit.trail, for: ['hr', 'auditor'] }],
  },
];

const isFor = (me: Me, { for: roles }: Entry): boolean =>
  !roles || roles.some((role) => me.roles.includes(role));

/** The pages that somebody can use. */
export const Nav = ({ me }: { me: Me }) => {
  const { path } = useLocation();
  const shown = groups()
    .map(({ title, entries }) => ({ title, entries: entries.filter((entry) => isFor(me, entry)) }))
    .filter(({ entries }) => entries.length > 0);
  return (
    <nav class="nav" aria-label={words.shell.menu}>
      {shown.map(({ title, entries }) => (
        <>
          <h2>{title}</h2>
          {entries.map(({ href, name }) => (
            <a href={href} aria-current={path === href ? 'page' : undefined}>
              {name}
            </a>
          ))}
        </>
      ))}
    </nav>
  );
};
