import { Page } from '../look/page.tsx';
import { words } from '../texts/words.ts';

export const NothingPage = () => (
  <Page title={words.shell.noPage}>
    <p>
      {words.shell.noPageHint} <a href="/console/">{words.shell.home}</a>
    </p>
  </Page>
);
