import type { GroupStats } from '../groups/group.ts';
import type { Member } from '../groups/flight.ts';
import { ALL, type GroupSettings } from '../groups/settings.ts';
import { persistent } from './messages.ts';

type Info = InstanceType<typeof persistent.SubscriptionInfo>;

const placeText = (stream: string, place: number): string =>
  stream === ALL ? `C:${place}/P:${place}` : String(place);

const startText = ({ stream, startFrom }: GroupSettings): string =>
  placeText(stream, startFrom === 'start' ? 0 : startFrom === 'end' ? -1 : startFrom);

const connection = ({
  consumer,
  flights,
  given,
}: Member): InstanceType<typeof persistent.SubscriptionInfo.ConnectionInfo> => {
  const info = new persistent.SubscriptionInfo.ConnectionInfo();
  info.setUsername('system');
  info.setTotalItems(String(given));
  info.setCountSinceLastMeasurement('0');
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

/** A group's settings and figures, as `GetInfo` and `List` give them. */
export const encodeInfo = (stats: GroupStats): Info => {
  const { settings, lastCheckpoint, lastKnown } = stats;
  const info = new persistent.SubscriptionInfo();
  fillSettings(info, settings);
  info.setStatus('Live');
  info.setConnectionsList(stats.members.map(connection));
  info.setTotalItems(String(stats.totalItems));
  info.setCountSinceLastMeasurement('0');
  if (lastCheckpoint !== undefined && lastCheckpoint >= 0) {
    info.setLastCheckpointedEventPosition(placeText(settings.stream, lastCheckpoint));
  }
  if (lastKnown !== undefined) info.setLastKnownEventPosition(placeText(settings.stream, lastKnown));
  info.setLiveBufferCount(String(stats.liveCount));
  info.setRetryBufferCount(stats.retryCount);
  info.setTotalInFlightMessages(stats.inFlight);
  info.setOutstandingMessagesCount(stats.inFlight);
  info.setParkedMessageCount(String(stats.parkedCount));
  return info;
};
