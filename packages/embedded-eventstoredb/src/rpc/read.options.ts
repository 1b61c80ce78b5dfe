import { streams } from '../wire/messages.ts';
import { INVALID_ARGUMENT, StatusError } from '../wire/status.ts';

type ReadReq = InstanceType<typeof streams.ReadReq>;
type Filter = InstanceType<typeof streams.ReadReq.Options.FilterOptions>;

/** What a read or a subscription asks for. `stream` is undefined for `$all`; `from` a revision or a position. */
export type ReadOptions = {
  readonly stream: string | undefined;
  readonly from: number | 'start' | 'end';
  readonly isBackwards: boolean;
  /** Events to give at most, Infinity for all. */
  readonly limit: number;
  readonly resolveLinks: boolean;
  readonly isSubscription: boolean;
  readonly filter: Filter | undefined;
};

/** Clients ask for everything by the largest number they know. */
const UNLIMITED = Number.MAX_SAFE_INTEGER;

const invalid = (message: string): StatusError => new StatusError({ code: INVALID_ARGUMENT, message });

const fromOf = (
  place: { readonly hasStart: () => boolean; readonly hasEnd: () => boolean },
  exact: () => string | undefined,
): ReadOptions['from'] => {
  if (place.hasStart()) return 'start';
  return place.hasEnd() ? 'end' : Number(exact() ?? 0);
};

/** Reads the options of `Streams/Read`. Throws where the request is not one. */
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
