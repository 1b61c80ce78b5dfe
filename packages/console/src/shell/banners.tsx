import { connection } from '../api/connection.ts';
import { session, signInBeside } from '../sign-in/session.ts';
import { words } from '../texts/words.ts';

const Ended = () => (
  <div class="notice warn row" role="alert">
    <span>
      <strong>{words.shell.endedTitle}.</strong> {words.shell.ended}
    </span>
    <button type="button" class="button" onClick={() => signInBeside()}>
      {words.shell.signIn}
    </button>
  </div>
);

/** What stands in the way of the whole page, if anything does. */
export const Banners = () => {
  if (session.value.state === 'ended') return <Ended />;
  const { value } = connection;
  if (value === 'good') return null;
  return (
    <p class="notice warn" role="status">
      {words.shell[value]}
    </p>
  );
};
