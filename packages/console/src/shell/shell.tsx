import type { ComponentChildren } from 'preact';
import { useLocation } from 'preact-iso';
import { useEffect, useRef, useState } from 'preact/hooks';
import { forgetOldDrafts } from '../drafts/forget.ts';
import { nameText } from '../look/named.ts';
import { roleText } from '../look/roles.ts';
import { Banners } from './banners.tsx';
import { session, signOut } from '../sign-in/session.ts';
import { words } from '../texts/words.ts';
import { layOutClosed } from './lay-out-closed.ts';
import { Mark } from './mark.tsx';
import { askWhoIAm, type Me, me } from './me.ts';
import { Nav } from './nav.tsx';
import { SearchBox } from './search-box.tsx';
import { type Theme, theme, themes } from './theme.ts';

const Themes = () => (
  <label class="field small">
    <span class="soft">{words.shell.theme}</span>
    <select
      value={theme.value}
      onChange={({ currentTarget }) => (theme.value = currentTarget.value as Theme)}
    >
      {themes.map((one) => (
        <option value={one}>{words.shell.themes[one]}</option>
      ))}
    </select>
  </label>
);

/** Whoever may not read goals finds nothing by searching. */
const searches = ({ roles }: Me): boolean => roles.some((role) => role !== 'fairness');

const Menu = ({ who, isOpen }: { who: Me | undefined; isOpen: boolean }) => (
  <div id="menu" class={isOpen ? 'menu' : 'menu closed'}>
    {who && searches(who) && <SearchBox />}
    {who && <Nav me={who} />}
    <div class="who">
      {who && (
        <div>
          {who.name !== null && <strong>{nameText(who.name)}</strong>}
          <div class="soft small">{who.roles.map(roleText).join(', ')}</div>
        </div>
      )}
      <Themes />
      <button type="button" class="button quiet" onClick={() => signOut()}>
        {words.shell.signOut}
      </button>
    </div>
  </div>
);

/** What stands around every page. On a narrow screen the menu opens on demand. */
export const Shell = ({ children }: { children: ComponentChildren }) => {
  const { state } = session.value;
  useEffect(() => {
    if (state !== 'signedIn') return;
    askWhoIAm().catch(() => undefined);
    // A private window keeps none.
    forgetOldDrafts().catch(() => undefined);
  }, [state]);
  const { path } = useLocation();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => setOpen(false), [path]);
  const page = useRef<HTMLElement>(null);
  useEffect(() => (page.current ? layOutClosed(page.current) : undefined), []);
  const who = me.value;
  return (
    <div class="shell">
      <a class="button skip" href="#page">
        {words.shell.skip}
      </a>
      <header class="shell-side">
        <div class="row shell-top">
          <a class="brand" href="/console/">
            <Mark /> Cairn
          </a>
          <button
            type="button"
            class="button shell-open"
            aria-expanded={isOpen}
            aria-controls="menu"
            onClick={() => setOpen(!isOpen)}
          >
            {words.shell.menu}
          </button>
        </div>
        <Menu who={who} isOpen={isOpen} />
      </header>
      <main ref={page} id="page" class="shell-main" tabIndex={-1}>
        <Banners />
        {children}
      </main>
    </div>
  );
};
