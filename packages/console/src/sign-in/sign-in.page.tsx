import { Mark } from '../shell/mark.tsx';
import { words } from '../texts/words.ts';
import { session, signIn } from './session.ts';

export const SignInPage = () => {
  const { value } = session;
  return (
    <main class="sign-in">
      <Mark size={56} />
      <h1>Cairn</h1>
      <p class="lead">{words.shell.promise}</p>
      {value.state === 'signedOut' && value.why && (
        <p class="notice warn" role="alert">
          {value.why}
        </p>
      )}
      <button type="button" class="button main" onClick={() => signIn()}>
        {words.shell.signIn}
      </button>
    </main>
  );
};
