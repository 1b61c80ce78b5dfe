import type { ComponentChildren } from 'preact';
import type { Asking } from '../api/reply.ts';
import { Loaded } from '../look/loaded.tsx';
import { words } from '../texts/words.ts';

type PartProps<T> = {
  title: string;
  lead?: string;
  /** What a reader sees if their role may not read this. */
  refused?: string;
  from: Asking<T>;
  children: (reply: T) => ComponentChildren;
};

/** A part of the page with its own question to the API. If it is refused, the other parts stay. */
export const Part = <T extends object>({ title, lead, refused, from, children }: PartProps<T>) => {
  const { asked } = from;
  const isRefused = refused !== undefined && asked.state === 'failed' && asked.problem.status === 403;
  return (
    <section class="card">
      <div>
        <h2>{title}</h2>
        {lead && !isRefused && <p class="soft">{lead}</p>}
      </div>
      {isRefused ? (
        <p class="notice">{refused}</p>
      ) : (
        <Loaded from={from}>
          {(reply) =>
            'withheld' in reply && reply.withheld ? (
              <p class="notice">{words.fairness.withheld}</p>
            ) : (
              children(reply)
            )
          }
        </Loaded>
      )}
    </section>
  );
};
