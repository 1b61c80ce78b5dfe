import type { RequestListener } from 'node:http';
import { randomUUID } from 'node:crypto';
import { SERVER_VERSION } from './rpc/features.get.ts';
import type { ServerContext } from './rpc/server.ts';

const ES_VERSION = `${SERVER_VERSION}.0`;

const info = (): unknown => ({
  esVersion: ES_VERSION,
  state: 'leader',
  features: { projections: false, userManagement: false, atomPub: false },
  authentication: { type: 'insecure', properties: null },
});

const ping = (): unknown => ({
  text: 'Ping request successfully handled',
  msgTypeId: randomUUID(),
  label: 'Http',
});

const gossip = ({ instanceId, host, port, log }: ServerContext): unknown => {
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

/** What health checks and clients ask for over plain HTTP on the server's port. */
export const httpListener = (context: ServerContext): RequestListener => {
  const pages: Readonly<Record<string, () => unknown>> = {
    '/info': info,
    '/ping': ping,
    '/gossip': () => gossip(context),
  };
  return (request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    const page = pages[path];
    if (path === '/health/live') response.writeHead(204).end();
    else if (!page) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(page()));
  };
};
