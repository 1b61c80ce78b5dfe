import { ALL, type GroupSettings } from '../groups/settings.ts';
import { INVALID_ARGUMENT, StatusError } from '../wire/status.ts';
import { filterSpec, matcherFor, type FilterOptions } from './filter.ts';
import type { persistent } from '../wire/messages.ts';

type Persistent = typeof persistent;
type Options =
  | InstanceType<Persistent['CreateReq']['Options']>
  | InstanceType<Persistent['UpdateReq']['Options']>;
type Settings = NonNullable<ReturnType<Options['getSettings']>>;
type Identifier = { readonly getStreamName_asU8: () => Uint8Array } | undefined;

const STRATEGIES = ['DispatchToSingle', 'RoundRobin', 'Pinned'] as const;
const END_REVISION = 18_446_744_073_709_551_615n;
const TICKS_PER_MS = 10_000;
const LONGEST_MS = 2_147_483_647;

/** The stream that a group's options name, or `$all`. */
export const groupStream = (options: {
  readonly hasAll: () => boolean;
  readonly getStreamIdentifier: () => Identifier;
}): string =>
  options.hasAll() ? ALL : Buffer.from(options.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString();

const streamFor = (options: Options): string => {
  const named = options.getStream()?.getStreamIdentifier();
  return named ? Buffer.from(named.getStreamName_asU8()).toString() : groupStream(options);
};

const startFor = (options: Options, settings: Settings): GroupSettings['startFrom'] => {
  const source = options.getAll() ?? options.getStream();
  if (source?.hasStart()) return 'start';
  if (source?.hasEnd()) return 'end';
  const position = options.getAll()?.getPosition()?.getCommitPosition();
  const given = BigInt(position ?? options.getStream()?.getRevision() ?? settings.getRevision());
  if (given >= END_REVISION) return 'end';
  return given === 0n ? 'start' : Number(given);
};

const filterFor = (options: Options): GroupSettings['filter'] => {
  const all = options.getAll();
  const filter: FilterOptions | undefined = all && 'getFilter' in all ? all.getFilter() : undefined;
  const spec = filter && filterSpec(filter);
  if (spec) matcherFor(spec);
  return spec;
};

const strategyName = (settings: Settings): string => {
  const named = 'getConsumerStrategy' in settings ? settings.getConsumerStrategy() : '';
  return named !== '' ? named : (STRATEGIES[settings.getNamedConsumerStrategy()] ?? 'RoundRobin');
};

const milliseconds = (hasTicks: boolean, ticks: string, ms: number): number =>
  hasTicks ? Math.floor(Number(ticks) / TICKS_PER_MS) : ms;

/** Decodes the settings of `Create` or `Update`. */
export const decodeSettings = (options: Options | undefined): GroupSettings => {
  const settings = options?.getSettings();
  if (!options || !settings)
    throw new StatusError({ code: INVALID_ARGUMENT, message: 'settings are missing' });
  const checkpointAfterMs = milliseconds(
    settings.hasCheckpointAfterTicks(),
    settings.getCheckpointAfterTicks(),
    settings.getCheckpointAfterMs(),
  );
  return {
    stream: streamFor(options),
    group: options.getGroupName(),
    startFrom: startFor(options, settings),
    filter: filterFor(options),
    resolveLinks: settings.getResolveLinks(),
    extraStatistics: settings.getExtraStatistics(),
    maxRetryCount: settings.getMaxRetryCount(),
    minCheckpointCount: settings.getMinCheckpointCount(),
    maxCheckpointCount: settings.getMaxCheckpointCount(),
    maxSubscriberCount: settings.getMaxSubscriberCount(),
    liveBufferSize: settings.getLiveBufferSize(),
    readBatchSize: settings.getReadBatchSize(),
    historyBufferSize: settings.getHistoryBufferSize(),
    messageTimeoutMs: milliseconds(
      settings.hasMessageTimeoutTicks(),
      settings.getMessageTimeoutTicks(),
      settings.getMessageTimeoutMs(),
    ),
    checkpointAfterMs: checkpointAfterMs === 0 ? LONGEST_MS : checkpointAfterMs,
    strategy: strategyName(settings),
  };
};
