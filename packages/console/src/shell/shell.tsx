import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { forgetOldDrafts } from '../drafts/forget.ts';
import { nameText } from '../look/named.ts';
import { Banners } from './banners.tsx';
import { session, signOut } from '../sign-in/session.ts';
import { words } from '../texts/words.ts';
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

/** What stands around every page. */
export const Shell = ({ children }: { children: ComponentChildren }) => {
  const { state } = session.value;
  useEffect(() => {
    if (state !== 'signedIn') return;
    askWhoIAm().catch(() => undefined);
    // A private window keeps none.
    forgetOldDrafts().catch(() => undefined);
  }, [state]);
  const who = me.value;
  return (
    <div class="shell">
      <a class="button skip" href="#page">
        {words.shell.skip}
      </a>
      <header class="shell-side">
        <a class="brand" href="/console/">
          <Mark /> Cairn
        </a>
        {who && searches(who) && <SearchBox />}
        {who && <Nav me={who} />}
        <div class="who">
          {who && (
            <div>
              <strong>{nameText(who.name)}</strong>
              <div class="soft small">{who.roles.join(', ')}</div>
            </div>
          )}
          <Themes />
          <button type="button" class="button quiet" onClick={() => signOut()}>
            {words.shell.signOut}
          </button>
        </div>
      </header>
      <main id="page" class="shell-main" tabIndex={-1}>
        <Banners />
        {children}
      </main>
    </div>
  );
};
