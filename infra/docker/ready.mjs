// Health check of a service's container: node ready.mjs <port>
const url = `http://127.0.0.1:${process.argv[2]}/ready`;
const ready = await fetch(url, { signal: AbortSignal.timeout(4_000) }).then(
  (reply) => reply.ok,
  () => false,
);
process.exit(ready ? 0 : 1);
