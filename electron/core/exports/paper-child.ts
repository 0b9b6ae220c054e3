import { join } from 'node:path';
import type { PaperAnswer, PaperJob, PaperRequest } from './paper-jobs.ts';
import type { EncodedPaper, PaperPreview } from './paper-service.ts';
import type { TypstEngine } from './typst/engine.ts';

/**
 * The paper process: PDF, preview and DOCX are made here, so that neither a crash nor the memory of the
 * engines reaches the core. Started by paper-process.ts with the font folders as arguments; ends with its
 * parent. Bundled as an entry of its own (paper-child.js beside the host's bundle).
 */
const fontFolders = process.argv.slice(2);
const send = process.send?.bind(process);
if (!send) throw new Error('the paper process is started by the core');

// Typst may read files below its workspace: it gets a folder that does not exist.
const workspace = join(import.meta.dirname, 'no-files');

let engine: Promise<TypstEngine> | undefined;
const typst = (): Promise<TypstEngine> =>
  (engine ??= import('./typst/engine.ts').then((module) => module.createTypstEngine(workspace, fontFolders)));

async function run(job: PaperJob): Promise<PaperPreview | EncodedPaper> {
  switch (job.type) {
    case 'preview':
      return (await typst()).preview(job.sheet, job.pages);
    case 'pdf':
      return (await typst()).pdf(job.sheet);
    case 'docx':
      return { bytes: (await import('./docx/encode.ts')).encodeDocx(job.sheet), pageCount: null };
  }
}

async function answer({ id, job }: PaperRequest): Promise<PaperAnswer> {
  try {
    return { id, ok: true, result: await run(job), memory: process.memoryUsage.rss() };
  } catch (error) {
    return { id, ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

process.on('message', (request: PaperRequest) => {
  void answer(request).then((message) => send(message));
});
process.on('disconnect', () => process.exit(0));
