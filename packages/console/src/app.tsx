import { LocationProvider, Route, Router, useLocation } from 'preact-iso';
import { NothingPage } from './shell/nothing.page.tsx';
import { pageAt } from './page-at.ts';
import { Shell } from './shell/shell.tsx';
import { SignInPage } from './sign-in/sign-in.page.tsx';
import { session } from './sign-in/session.ts';

const nothing = { path: '/*', page: NothingPage };

/** The page at the address. The router is given only this one: it would parse the paths of all pages each time it draws. */
const Here = () => {
  const { path, page } = pageAt(useLocation().path) ?? nothing;
  return <Router>{[<Route key="here" path={path} component={page} />]}</Router>;
};

/** The console: whoever is not signed in sees only where to sign in. */
export const App = () => {
  const { state } = session.value;
  if (state === 'unknown') return <p class="waiting">Cairn</p>;
  if (state === 'signedOut') return <SignInPage />;
  return (
    <LocationProvider scope="/console">
      <Shell>
        <Here />
      </Shell>
    </LocationProvider>
  );
};
