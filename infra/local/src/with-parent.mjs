// Preloaded into every process that the supervisor starts: whoever loses the supervisor stops, also after a kill -9.
const graceMs = 5_000;

if (process.channel) {
  process.once('disconnect', () => {
    setTimeout(() => process.exit(1), graceMs).unref();
    process.kill(process.pid, 'SIGTERM');
  });
  // Waiting for the parent alone keeps nobody alive.
  process.channel.unref();
}
