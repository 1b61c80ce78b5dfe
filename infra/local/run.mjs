import { fileURLToPath } from 'node:url';

// Plain JavaScript, because it must run on the Node versions that it refuses.
const wanted = [20, 20];
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < wanted[0] || (major === wanted[0] && minor < wanted[1])) {
  process.stderr.write(
    `Cairn needs Node ${wanted.join('.')} or newer; this is ${process.versions.node} (${process.execPath}).\n`,
  );
  process.exit(1);
}

// Only the compiler itself is loaded by tsx, because its hooks slow down each import.
const { register } = await import('tsx/esm/api');
const unregister = register();
const { runHere } = await import('@cairn/programs/run-here');
await unregister();

const [command] = process.argv.splice(2, 1);
await runHere(fileURLToPath(new URL(`src/${command}.ts`, import.meta.url)));
