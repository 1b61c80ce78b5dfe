import { readFileSync } from 'node:fs';
import { connect } from '@cairn/embedded-eventstoredb/copy/connection';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { expect, test } from 'vitest';
import { onEveryServer } from './servers.ts';

type Method = {
  readonly serviceName: string;
  readonly methodName: string;
  readonly featuresList: readonly string[];
};
type Recorded = {
  readonly 'ServerFeatures/GetSupportedMethods': {
    readonly answer: { readonly methodsList: readonly Method[] };
  };
  readonly http: Readonly<Record<string, { readonly body?: object }>>;
};

/** The client's internal calls, which its types do not show. */
type Inner = {
  readonly supports: (method: { readonly path: string }, feature?: string) => Promise<boolean>;
  readonly HTTPRequest: (method: string, path: string, options: object) => Promise<object>;
};

const recorded = JSON.parse(
  readFileSync(new URL('recorded/server.json', import.meta.url), 'utf8'),
) as Recorded;
const SERVICES = /streams|persistent_subscriptions|gossip|server_features/;

onEveryServer((underTest) => {
  const inner = (): Inner => underTest().client as unknown as Inner;

  test('offers every call and feature of EventStoreDB for streams, groups, gossip and features', async () => {
    const { methodsList } = recorded['ServerFeatures/GetSupportedMethods'].answer;
    const wanted = methodsList.filter(({ serviceName }) => SERVICES.test(serviceName));
    expect(wanted).toHaveLength(15);
    for (const { serviceName, methodName, featuresList } of wanted)
      for (const feature of [undefined, ...featuresList]) {
        const isOffered = await inner().supports({ path: `/${serviceName}/${methodName}` }, feature);
        expect([methodName, feature, isOffered]).toEqual([methodName, feature, true]);
      }
  });

  test('names itself in the gossip answer to a client that discovers it', async () => {
    const { connectionString } = underTest();
    const { members, close } = connect(connectionString);
    expect((await members()).length).toBeGreaterThanOrEqual(1);
    await close();
    const [, scheme, login, host, rest] = /^(esdb:\/\/)([^@]*@)?([^/?]+)(.*)$/.exec(connectionString) ?? [];
    const client = EventStoreDBClient.connectionString(`${scheme}${login ?? ''}${host},${host}${rest}`);
    const stored = await client.appendToStream(
      underTest().name('discovered'),
      jsonEvent({ type: 'Noted', data: {} }),
    );
    expect(stored).toMatchObject({ success: true });
    await client.dispose();
  });

  test.each(['/info', '/gossip', '/ping'])('answers GET %s in the shape that was recorded', async (path) => {
    const body = recorded.http[`GET ${path}`]?.body ?? {};
    const answer = await inner().HTTPRequest('GET', path, {});
    expect(Object.keys(answer).sort()).toEqual(Object.keys(body).sort());
    if (path === '/ping') expect(answer).toEqual({ ...body, msgTypeId: expect.any(Number) });
    if (path !== '/gossip') return;
    const [ours] = (answer as { members: object[] }).members;
    const [theirs] = (body as { members: object[] }).members;
    expect(Object.keys(ours ?? {})).toEqual(Object.keys(theirs ?? {}));
  });
});
