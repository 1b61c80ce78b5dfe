import { createServer } from 'node:http';
import { prepareService } from '@cairn/runtime/prepare-service';
import { onShutdown } from '@cairn/runtime/shutdown';
import { guideOf } from './guide.ts';
import { issuerOf } from './issuer.ts';
import { keysOf } from './keys.ts';

const { environment, logger } = prepareService('issuer', []);
const { CAIRN_DATA_DIR: dataDir, CAIRN_ISSUER_PORT: port, CAIRN_QUERY_PORT: pages } = environment;
const { privateKey, signInSecret } = await keysOf(dataDir);

const options = {
  url: `http://127.0.0.1:${port}`,
  consoles: ['127.0.0.1', 'localhost'].map((host) => `http://${host}:${pages}`),
  privateKey,
  environment,
  personOf: async (role: keyof Awaited<ReturnType<typeof guideOf>>['people']) =>
    (await guideOf(dataDir)).people[role],
};
const server = createServer(issuerOf(options, signInSecret));

onShutdown(logger, async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

server.listen(port, '127.0.0.1', () => logger.info({ port }, 'issuer listens'));
