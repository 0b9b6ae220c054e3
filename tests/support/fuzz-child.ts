import type { FuzzedFormat } from './fuzz-readers.ts';
import { soundFile, tryDamagedFile } from './fuzz-readers.ts';

/** Tries one damaged file after the other; started by fuzz-readers.ts, which ends it when one takes too long. */
const send = process.send?.bind(process);
if (!send) throw new Error('started by fuzz-readers.ts');

const sound = new Map<FuzzedFormat, Uint8Array>();

process.on('message', ({ format, seed }: { format: FuzzedFormat; seed: number }) => {
  void (async () => {
    const bytes = sound.get(format) ?? (await soundFile(format));
    sound.set(format, bytes);
    try {
      send({
        seed,
        outcome: await tryDamagedFile(format, bytes, seed),
        memory: process.resourceUsage().maxRSS / 1024,
      });
    } catch (error) {
      send({
        seed,
        outcome: 'finding',
        reason: error instanceof Error ? error.stack : String(error),
        memory: 0,
      });
    }
  })();
});
process.on('disconnect', () => process.exit(0));
