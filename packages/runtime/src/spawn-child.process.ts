import { spawnChild } from './spawn-child.ts';

// Starts a process that ignores SIGTERM, and prints its id once it runs.
const script = 'process.on("SIGTERM", () => {}); setInterval(() => {}, 1000); console.log(process.pid)';
const child = spawnChild(process.execPath, { args: ['--eval', script], endWithin: 1 });
child.stdout?.pipe(process.stdout);
