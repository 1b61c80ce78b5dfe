import { words } from '../../texts/words.ts';
import type { Step } from './replay.reply.ts';

const texts = words.replay;

const Bytes = ({ name, bytes }: { name: string; bytes: string }) => (
  <>
    <h4 class="soft small">{name}</h4>
    <pre class="bytes" role="region" aria-label={name} tabIndex={0}>
      {bytes}
    </pre>
  </>
);

/** A step as the log holds it: where it stands, each field that it changed, and its bytes. */
export const StepRaw = ({ step: { whole } }: { step: Step }) => (
  <details>
    <summary>{texts.raw}</summary>
    <div class="stack">
      <dl class="pairs">
        <dt>{texts.event}</dt>
        <dd>
          {whole.type} <code>{whole.eventId}</code>
        </dd>
        <dt>{texts.stream}</dt>
        <dd>
          <code>{whole.stream}</code>
        </dd>
        <dt>{texts.revision}</dt>
        <dd>{whole.revision}</dd>
        <dt>{texts.position}</dt>
        <dd>{whole.position}</dd>
        {whole.raw && (
          <>
            <dt>{texts.schema}</dt>
            <dd>{whole.raw.schemaVersion}</dd>
            <dt>{texts.stored}</dt>
            <dd>{whole.raw.created}</dd>
          </>
        )}
        {whole.hidden.length > 0 && (
          <>
            <dt>{texts.hidden}</dt>
            <dd>{whole.hidden.join(', ')}</dd>
          </>
        )}
      </dl>
      <Bytes
        name={texts.allChanges}
        bytes={whole.changed.map((change) => JSON.stringify(change)).join('\n')}
      />
      {whole.raw ? (
        <>
          <Bytes name={texts.data} bytes={whole.raw.data} />
          <Bytes name={texts.metadata} bytes={whole.raw.metadata} />
        </>
      ) : (
        <p class="soft">{texts.rawHidden}</p>
      )}
    </div>
  </details>
);
