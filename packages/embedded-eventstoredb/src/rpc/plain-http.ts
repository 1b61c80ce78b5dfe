import { hostFor } from '../wire/host.ts';
import { SERVER_VERSION } from './features.get.ts';
import type { ServerContext } from './server.ts';
import type { HttpEndpoints } from '../wire/plain-http.ts';

const ES_VERSION = `${SERVER_VERSION}.0`;
const NO_CONTENT = 204;

/** EventStoreDB reports the type `insecure` if it has neither TLS nor authentication. */
const info = ({ isEncrypted }: ServerContext): unknown => ({
  esVersion: ES_VERSION,
  state: 'leader',
  features: { projections: false, userManagement: false, atomPub: false },
  authentication: { type: isEncrypted ? 'internal' : 'insecure', properties: null },
});

/** EventStoreDB reports its own number for the type of the message, which changes from run to run. */
const ping = (): unknown => ({
  text: 'Ping request successfully handled',
  msgTypeId: 0,
  label: 'Http',
});

const gossip = (context: ServerContext, calledBy: string): unknown => {
  const { instanceId, port, log } = context;
  const host = hostFor(context.host, calledBy);
  const end = log.end();
  return {
    members: [
      {
        instanceId,
        timeStamp: new Date().toISOString(),
        state: 'Leader',
        isAlive: true,
        internalTcpIp: host,
        internalTcpPort: port(),
        internalSecureTcpPort: 0,
        externalTcpIp: host,
        externalTcpPort: port(),
        externalSecureTcpPort: 0,
        httpEndPointIp: host,
        httpEndPointPort: port(),
        lastCommitPosition: end,
        writerCheckpoint: end,
        chaserCheckpoint: end,
        epochPosition: 0,
        epochNumber: 0,
        epochId: instanceId,
        nodePriority: 0,
        isReadOnlyReplica: false,
        esVersion: ES_VERSION,
      },
    ],
    serverIp: host,
    serverPort: port(),
  };
};

/** The status of a healthy server: 204, or the one that the check asks for. As in EventStoreDB. */
const liveStatus = (query: string): number => {
  const wanted = Number(new URLSearchParams(query).get('liveCode') ?? NO_CONTENT);
  return Number.isInteger(wanted) && wanted >= 200 && wanted < 600 ? wanted : NO_CONTENT;
};

/** What health checks and clients request over plain HTTP. */
export const httpEndpoints =
  (context: ServerContext): HttpEndpoints =>
  (url, calledBy) => {
    const [path, query = ''] = url.split('?');
    switch (path) {
      case '/health/live':
        return { status: liveStatus(query) };
      case '/info':
        return { status: 200, json: info(context) };
      case '/ping':
        return { status: 200, json: ping() };
      case '/gossip':
        return { status: 200, json: gossip(context, calledBy) };
      default:
        return { status: 404 };
    }
  };
