import { streams } from '../wire/messages.ts';
import { INVALID_ARGUMENT, StatusError } from '../wire/status.ts';

type ReadReq = InstanceType<typeof streams.ReadReq>;
type FilterMessage = InstanceType<typeof streams.ReadReq.Options.FilterOptions>;

/** The options of a read or subscription. `stream` is undefined for `$all`; `from` is a revision or a position. */
export type ReadOptions = {
  readonly stream: string | undefined;
  readonly from: number | 'start' | 'end';
  readonly isBackwards: boolean;
  /** The most events to send; Infinity for all. */
  readonly limit: number;
  readonly resolveLinks: boolean;
  readonly isSubscription: boolean;
  readonly filter: FilterMessage | undefined;
};

/** To read everything, clients send the largest number they have. */
const UNLIMITED = Number.MAX_SAFE_INTEGER;

const invalid = (message: string): StatusError => new StatusError({ code: INVALID_ARGUMENT, message });

const fromOf = (
  place: { readonly hasStart: () => boolean; readonly hasEnd: () => boolean },
  exact: () => string | undefined,
): ReadOptions['from'] => {
  if (place.hasStart()) return 'start';
  return place.hasEnd() ? 'end' : Number(exact() ?? 0);
};

/** Decodes the options of `Streams/Read`. Throws `StatusError` if the request is invalid. */
export const readOptions = (request: ReadReq): ReadOptions => {
  const options = request.getOptions();
  const all = options?.getAll();
  const one = options?.getStream();
  if (!options || (!all && !one)) throw invalid('the read names neither a stream nor $all');
  const stream = one && Buffer.from(one.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString();
  if (stream === '') throw invalid('a stream name may not be empty');
  const count = Number(options.getCount());
  return {
    stream,
    from: all
      ? fromOf(all, () => all.getPosition()?.getCommitPosition())
      : fromOf(one ?? { hasStart: () => true, hasEnd: () => false }, () => one?.getRevision()),
    isBackwards: options.getReadDirection() === streams.ReadReq.Options.ReadDirection.BACKWARDS,
    limit: count >= UNLIMITED ? Infinity : count,
    resolveLinks: options.getResolveLinks(),
    isSubscription: options.hasSubscription(),
    filter: options.getFilter(),
  };
};
