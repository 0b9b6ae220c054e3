import { parentPort } from 'node:worker_threads';
import { carryAlong } from '../../../shared/anchoring/carry.ts';
import { compareAlong } from '../../../shared/anchoring/compare.ts';
import { diffTexts } from '../../../shared/anchoring/diff.ts';
import type { TextDiff } from '../../../shared/anchoring/diff.ts';
import { judgeAdoption } from '../../../shared/review/adoption.ts';
import type { VersionsAnswer, VersionsJob, VersionsRequest, VersionsResults } from './versions-jobs.ts';

/** The thread in which versions are compared, so that the core answers meanwhile. Started by versions-service.ts. */
const port = parentPort;
if (!port) throw new Error('the versions worker is started by the core');

let last: TextDiff | null = null;

/** Comparing and carrying over are asked for one after the other on the same two texts. */
function diffOf(job: { readonly old: string; readonly new: string }): TextDiff {
  if (last?.old !== job.old || last.new !== job.new) last = diffTexts(job.old, job.new);
  return last;
}

function run(job: VersionsJob): VersionsResults[VersionsJob['type']] {
  switch (job.type) {
    case 'compare':
      return compareAlong(diffOf(job));
    case 'carry':
      return carryAlong(diffOf(job), job.ranges);
    case 'adoption':
      return judgeAdoption(diffOf(job), job.notes);
  }
}

port.on('message', ({ id, job }: VersionsRequest) => {
  let answer: VersionsAnswer;
  try {
    answer = { id, ok: true, result: run(job) };
  } catch (error) {
    answer = { id, ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
  port.postMessage(answer);
});
