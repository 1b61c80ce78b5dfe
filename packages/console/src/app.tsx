import { lazy, LocationProvider, Route, Router } from 'preact-iso';
import { Shell } from './shell/shell.tsx';
import { SignInPage } from './sign-in/sign-in.page.tsx';
import { session } from './sign-in/session.ts';

const ReplayPage = lazy(() => import('./audit/replay.page.tsx').then((page) => page.ReplayPage));
const TrailPage = lazy(() => import('./audit/trail.page.tsx').then((page) => page.TrailPage));

/** The console: whoever is not signed in sees only where to sign in. */
export const App = () => {
  const { state } = session.value;
  if (state === 'unknown') return <p class="waiting">Cairn</p>;
  if (state === 'signedOut') return <SignInPage />;
  return (
    <LocationProvider scope="/console">
      <Shell>
        <Router>
          <Route path="/console/reviews/:reviewId/replay" component={ReplayPage} />
          <Route path="/console/trail" component={TrailPage} />
          <Route default component={TrailPage} />
        </Router>
      </Shell>
    </LocationProvider>
  );
};
