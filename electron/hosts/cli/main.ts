import { callerFolder } from '../common/caller-folder.ts';
import { refuseOldNode } from '../common/node-version.ts';

// The rest is loaded afterwards: an old Node would die without a word in better-sqlite3.
refuseOldNode();
const { runCli } = await import('./run.ts');

async function readStdin(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

process.chdir(callerFolder(process.env, process.cwd(), 'cli'));
// A reader that has seen enough (`| head`) closes the pipe; that is no fault.
process.stdout.on('error', () => process.exit());
// Not process.exit: a long value in a pipe would be cut off.
process.exitCode = await runCli(process.argv.slice(2), {
  readStdin,
  print: (json) => void process.stdout.write(`${json}\n`),
  tell: (line) => void process.stderr.write(`${line}\n`),
});
