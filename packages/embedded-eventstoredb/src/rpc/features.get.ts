import type { Handler } from '../wire/serve.ts';
import { unary } from '../wire/unary.ts';
import { features, shared } from '../wire/messages.ts';

/** The EventStoreDB release that this server behaves like. */
export const SERVER_VERSION = '23.10.8';

type Supported = { readonly service: string; readonly methods: Readonly<Record<string, readonly string[]>> };

const BOTH = ['stream', 'all'] as const;

const SUPPORTED: readonly Supported[] = [
  {
    service: 'event_store.client.streams.streams',
    methods: {
      read: ['position', 'events'],
      append: [],
      delete: [],
      tombstone: [],
      batchappend: ['deadline_duration'],
    },
  },
  {
    service: 'event_store.client.persistent_subscriptions.persistentsubscriptions',
    methods: {
      create: BOTH,
      update: BOTH,
      delete: BOTH,
      read: BOTH,
      getinfo: BOTH,
      replayparked: BOTH,
      list: BOTH,
      restartsubsystem: BOTH,
    },
  },
  { service: 'event_store.client.gossip.gossip', methods: { read: [] } },
  { service: 'event_store.client.server_features.serverfeatures', methods: { getsupportedmethods: [] } },
];

/** `ServerFeatures/GetSupportedMethods` */
export const getSupportedMethods = (): Handler =>
  unary(shared.Empty.deserializeBinary, () => {
    const answer = new features.SupportedMethods();
    answer.setEventStoreServerVersion(SERVER_VERSION);
    for (const { service, methods } of SUPPORTED) {
      for (const [name, featureList] of Object.entries(methods)) {
        const method = new features.SupportedMethod();
        method.setServiceName(service);
        method.setMethodName(name);
        method.setFeaturesList([...featureList]);
        answer.addMethods(method);
      }
    }
    return answer;
  });
