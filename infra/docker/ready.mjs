// Health check in the image: asks the service that SERVICE names, at the port that its setting gives.
import { readEnvironment } from '../../packages/runtime/src/environment.ts';

const name = process.env.SERVICE.replace(/-service$/, '')
  .replaceAll('-', '_')
  .toUpperCase();
const url = `http://127.0.0.1:${readEnvironment()[`CAIRN_${name}_PORT`]}/ready`;
const ready = await fetch(url, { signal: AbortSignal.timeout(4_000) }).then(
  (reply) => reply.ok,
  () => false,
);
process.exit(ready ? 0 : 1);
