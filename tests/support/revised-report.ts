import { openTestCore } from './test-core.ts';

/** Words of the built-in report and what the revised one says instead; empty = deleted. */
const EDITS: readonly (readonly [string, string])[] = [
  ['新改造老旧小区130万平方米', '新改造老旧小区160万平方米'],
  ['治理城市积水点20处，', ''],
  ['筹划地下综合管廊建设', '启动地下综合管廊建设'],
  ['推进老旧小区加装电梯', '推进老旧小区加装电梯200台'],
];
const MOVED = '开放共享机关';
const INSERTED = '新增加的一段话，说明有关情况，并对今后的工作提出要求。';

/** A revised text: words changed and deleted, a paragraph moved, one added. */
export function reviseText(text: string): string {
  const edited = EDITS.reduce((done, [before, after]) => done.replace(before, after), text);
  const paragraphs = edited.split('\n');
  const from = paragraphs.findIndex((paragraph) => paragraph.includes(MOVED));
  const [moved = ''] = paragraphs.splice(from, 1);
  paragraphs.splice(from - 3, 0, moved);
  paragraphs.splice(20, 0, INSERTED);
  return paragraphs.join('\n');
}

/** Adds the revised text of a workspace's only report as a further version. The core must be closed. */
export async function addRevisedReport(workspace: string): Promise<void> {
  const { client, core } = await openTestCore(workspace, { clock: { now: Date.now() }, idSpace: 7 });
  try {
    const { documents } = await client.call('library.list', {});
    const [document] = documents;
    const { text } = await client.call('library.open', { versionId: document?.versions[0]?.id ?? '' });
    await client.call('library.import', {
      source: { type: 'text', name: '修改稿.txt', text: reviseText(text) },
      ...(document ? { reportId: document.report.id } : {}),
      versionKind: 'revisedText',
    });
  } finally {
    await core.close();
  }
}
