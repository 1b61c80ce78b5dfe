import type { Member } from '../groups/flight.ts';
import { ALL, type GroupSettings } from '../groups/settings.ts';
import type { GroupStats } from '../groups/stats.ts';
import { persistent } from '../wire/messages.ts';

type Info = InstanceType<typeof persistent.SubscriptionInfo>;

const positionText = (stream: string, at: number): string =>
  stream === ALL ? `C:${at}/P:${at}` : String(at);

const startText = ({ stream, startFrom }: GroupSettings): string =>
  positionText(stream, startFrom === 'start' ? 0 : startFrom === 'end' ? -1 : startFrom);

type ConnectionInfo = InstanceType<typeof persistent.SubscriptionInfo.ConnectionInfo>;

const measurement = ([key, value]: readonly [string, number]): InstanceType<
  typeof persistent.SubscriptionInfo.Measurement
> => {
  const figure = new persistent.SubscriptionInfo.Measurement();
  figure.setKey(key);
  figure.setValue(String(value));
  return figure;
};

const connection = ({ consumer, flights, rate, latencies, sent }: Member): ConnectionInfo => {
  const info = new persistent.SubscriptionInfo.ConnectionInfo();
  const { count, perSecond } = rate.measure(sent);
  info.setUsername(consumer.username);
  info.setTotalItems(String(sent));
  info.setCountSinceLastMeasurement(String(count));
  info.setAverageItemsPerSecond(perSecond);
  info.setObservedMeasurementsList(latencies?.figures().map(measurement) ?? []);
  info.setAvailableSlots(consumer.capacity - flights.size);
  info.setInFlightMessages(flights.size);
  info.setConnectionName(consumer.connectionName);
  return info;
};

const fillSettings = (info: Info, settings: GroupSettings): void => {
  info.setEventSource(settings.stream);
  info.setGroupName(settings.group);
  info.setStartFrom(startText(settings));
  info.setResolveLinkTos(settings.resolveLinks);
  info.setExtraStatistics(settings.extraStatistics);
  info.setMessageTimeoutMilliseconds(settings.messageTimeoutMs);
  info.setMaxRetryCount(settings.maxRetryCount);
  info.setLiveBufferSize(settings.liveBufferSize);
  info.setBufferSize(settings.historyBufferSize);
  info.setReadBatchSize(settings.readBatchSize);
  info.setCheckPointAfterMilliseconds(settings.checkpointAfterMs);
  info.setMinCheckPointCount(settings.minCheckpointCount);
  info.setMaxCheckPointCount(settings.maxCheckpointCount);
  info.setNamedConsumerStrategy(settings.strategy);
  info.setMaxSubscriberCount(settings.maxSubscriberCount);
};

/** A group's settings and statistics, as `GetInfo` and `List` return them. */
export const encodeInfo = (stats: GroupStats): Info => {
  const { settings, lastCheckpoint, lastKnown } = stats;
  const info = new persistent.SubscriptionInfo();
  fillSettings(info, settings);
  info.setStatus(stats.isLive ? 'Live' : 'Behind');
  info.setConnectionsList(stats.members.map(connection));
  info.setTotalItems(String(stats.totalItems));
  info.setCountSinceLastMeasurement(String(stats.growth.count));
  info.setAveragePerSecond(stats.growth.perSecond);
  if (lastCheckpoint !== undefined && lastCheckpoint >= 0) {
    info.setLastCheckpointedEventPosition(positionText(settings.stream, lastCheckpoint));
  }
  if (lastKnown !== undefined) info.setLastKnownEventPosition(positionText(settings.stream, lastKnown));
  info.setLiveBufferCount(String(stats.liveCount));
  info.setReadBufferCount(stats.aheadCount);
  info.setRetryBufferCount(stats.retryCount);
  info.setTotalInFlightMessages(stats.inFlight);
  info.setOutstandingMessagesCount(stats.inFlight);
  info.setParkedMessageCount(String(stats.parkedCount));
  return info;
};
