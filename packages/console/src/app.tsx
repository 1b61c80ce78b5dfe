import { LocationProvider, Route, Router } from 'preact-iso';
import { NothingPage } from './shell/nothing.page.tsx';
import { pages } from './pages.ts';
import { Shell } from './shell/shell.tsx';
import { SignInPage } from './sign-in/sign-in.page.tsx';
import { session } from './sign-in/session.ts';

/** The console: whoever is not signed in sees only where to sign in. */
export const App = () => {
  const { state } = session.value;
  if (state === 'unknown') return <p class="waiting">Cairn</p>;
  if (state === 'signedOut') return <SignInPage />;
  return (
    <LocationProvider scope="/console">
      <Shell>
        <Router>
          {pages.map(({ path, page }) => (
            <Route path={path} component={page} />
          ))}
          <Route default component={NothingPage} />
        </Router>
      </Shell>
    </LocationProvider>
  );
};
