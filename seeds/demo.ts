import type { ContractClient } from '../shared/contract/client.ts';
import type { VersionContent } from '../shared/report/model.ts';
import type { AnnotationTarget } from '../shared/review/annotation.ts';
import { DEFAULT_RUBRIC_ID, findBuiltInRubric } from '../shared/review/rubrics.ts';
import type { Score } from '../shared/review/score.ts';
import type { DemoNote } from './demo-notes.ts';
import { demoNotes } from './demo-notes.ts';
import type { DemoScore } from './demo-scores.ts';
import { demoScores } from './demo-scores.ts';

/** How much of the text around a quote an anchor keeps, in UTF-16 code units. */
const CONTEXT = 32;

/** The deputy of the demonstration; person and delegation are invented. */
export const demoProfile = {
  name: '周文斌',
  delegation: '京口代表团',
  session: '镇江市第九届人民代表大会第三次会议',
  convener: false,
} as const;

/** What the builder asks of its caller. */
export interface DemoPorts {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Called before each note and score, so that the caller's clock can go on between them. */
  step(): void;
}

/**
 * Fills an empty workspace with the demonstration, by the operations that a person uses too: profile, built-in
 * report, notes of every kind, scores, and the place where reading stopped. Gives the version's id.
 */
export async function buildDemo(client: ContractClient, ports: DemoPorts): Promise<string> {
  await client.call('profile.save', { ...demoProfile, secrecyNoticeReadAt: ports.now() });
  const { versionId } = await client.call('library.import', { source: { type: 'builtIn' } });
  const content = await client.call('library.open', { versionId });
  const noteIds = new Map<string, string>();
  for (const note of demoNotes) {
    ports.step();
    const id = await addNote(client, content, note);
    if (note.quote !== null) noteIds.set(note.quote, id);
  }
  for (const score of demoScores) {
    ports.step();
    await addScore(client, content, score, noteIds);
  }
  const stopped = content.headings.find(({ title }) => title.startsWith('用力增进民生福祉'));
  await client.call('reading.moveTo', { versionId, offset: stopped?.start ?? 0 });
  return versionId;
}

/** Adds a note of the demonstration and gives its id. */
export async function addNote(
  client: ContractClient,
  content: VersionContent,
  note: DemoNote,
): Promise<string> {
  const { annotation } = await client.call('annotation.create', {
    versionId: content.version.id,
    kind: note.kind,
    target: targetOf(content, note.quote),
    body: note.body,
    wordingChange: note.wordingChange ?? null,
    tags: [...(note.tags ?? [])],
    important: note.important ?? false,
    private: note.private ?? false,
  });
  return annotation.id;
}

function targetOf({ text, blocks }: VersionContent, quote: string | null): AnnotationTarget {
  if (quote === null) return { type: 'report' };
  const start = text.indexOf(quote);
  if (start < 0) throw new Error(`The built-in report does not hold: ${quote}`);
  const end = start + quote.length;
  return {
    type: 'range',
    anchor: {
      exact: quote,
      prefix: text.slice(Math.max(0, start - CONTEXT), start),
      suffix: text.slice(end, end + CONTEXT),
      start,
      end,
      blockId: blocks.find((block) => block.start <= start && start < block.end)?.id ?? null,
    },
  };
}

async function addScore(
  client: ContractClient,
  content: VersionContent,
  { title, criteria, overall, importance, note, evidence }: DemoScore,
  noteIds: ReadonlyMap<string, string>,
): Promise<void> {
  const ids = findBuiltInRubric(DEFAULT_RUBRIC_ID)?.criteria.map(({ id }) => id) ?? [];
  await client.call('score.set', {
    versionId: content.version.id,
    target: scoreTarget(content, title),
    changes: {
      criteria: Object.fromEntries(ids.map((id, index) => [id, criteria[index] ?? null])),
      overall,
      importance,
      note: note ?? '',
      evidence: (evidence ?? []).flatMap((quote) => noteIds.get(quote) ?? []),
    },
  });
}

/** The task of a title, else the heading: a report whose tasks a person put together has other titles. */
export function scoreTarget({ tasks, headings }: VersionContent, title: string): Score['target'] {
  const task = tasks.find((candidate) => candidate.title === title);
  if (task) return { type: 'task', taskId: task.id };
  const heading = headings.find((candidate) => candidate.title === title);
  if (!heading) throw new Error(`The built-in report has no task ${title}`);
  return { type: 'heading', headingId: heading.id };
}
