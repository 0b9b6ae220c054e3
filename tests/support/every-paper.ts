import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildDemo } from '../../seeds/demo.ts';
import type { ContractClient } from '../../shared/contract/client.ts';
import type { PaperFormat, PaperName } from '../../shared/contract/paper.ts';
import { paperName } from '../../shared/contract/paper.ts';
import { paperFormats } from '../../shared/sheet/formats.ts';
import { reviseText } from './revised-report.ts';

/** Which version each paper is written of: two need a version before theirs, the others the one with the notes. */
export interface PaperVersions {
  readonly older: string;
  readonly newer: string;
}

/**
 * Fills a workspace with what every paper needs: the demonstration's notes and scores, answers and what was dealt
 * with, a revised version, a proposal and a motion, candidate projects.
 */
export async function fillForPapers(client: ContractClient, clock: { now: number }): Promise<PaperVersions> {
  const older = await buildDemo(client, { now: () => clock.now, step: () => (clock.now += 60_000) });
  const { text, report } = await client.call('library.open', { versionId: older });
  const { annotations } = await client.call('annotation.list', { versionId: older });
  for (const [index, { id }] of annotations.entries()) {
    if (index % 5 === 0) await client.call('reply.create', { annotationId: id, body: '同意这条意见。' });
    if (index % 7 === 0)
      await client.call('annotation.update', { id, changes: { resolution: '已在会上说明。' } });
  }
  for (const form of ['proposal', 'motion'] as const) {
    const annotationIds = annotations.filter(({ kind }) => kind === 'suggestion').slice(0, 2);
    const { proposal } = await client.call('proposal.create', {
      versionId: older,
      form,
      annotationIds: annotationIds.map(({ id }) => id),
    });
    const changes = { title: '关于加快老旧小区加装电梯的建议' };
    await client.call('proposal.update', { id: proposal.id, changes });
  }
  const rows = [
    ['序号', '类别', '项目名称', '建设内容', '总投资（万元）', '责任单位', '完成时间'],
    ['1', '教育', '新建小学', '新建2所', '12000', '市教育局', '2024年12月'],
    ['2', '养老', '助餐点', '新增30个', '600', '市民政局', '11月底前'],
  ];
  const source = { type: 'text', text: rows.map((cells) => cells.join('\t')).join('\r\n') } as const;
  const { projects } = await client.call('project.preview', { source });
  await client.call('project.import', { reportId: report.id, projects });
  const { versionId: newer } = await client.call('library.import', {
    source: { type: 'text', name: '修改稿.txt', text: reviseText(text) },
    reportId: report.id,
    versionKind: 'revisedText',
  });
  return { older, newer };
}

/** The papers that can be written in a format. */
export const papersIn = (format: PaperFormat): PaperName[] =>
  paperName.options.filter((paper) => paperFormats[paper].includes(format));

/** Writes a paper into a folder and reads it back. */
export async function writePaper(
  client: ContractClient,
  versions: PaperVersions,
  paper: PaperName,
  format: PaperFormat,
  folder: string,
): Promise<{ path: string; bytes: Buffer; pageCount: number | null }> {
  const path = join(folder, `${paper}.${format}`);
  const versionId = paper === 'comparison' || paper === 'adoption' ? versions.newer : versions.older;
  const { pageCount } = await client.call('paper.export', { paper, versionId, format, path });
  return { path, bytes: readFileSync(path), pageCount };
}
