import { prepareImport } from '../../electron/core/library/import-report.ts';
import type { PreparedImport } from '../../electron/core/library/import-report.ts';
import type { VersionContent } from '../../shared/report/model.ts';
import { sourceBlocksOfText } from '../../shared/text/source.ts';

/** Ids that count up: a-1, a-2 … */
export function countingIds(prefix: string): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `${prefix}-${count}`;
  };
}

/** What an import would store for a text. */
export function preparedText(text: string, name = '报告.txt'): PreparedImport {
  return prepareImport(
    { name, blocks: sourceBlocksOfText(text), annotations: [], builtIn: false },
    { reportId: 'report', versionId: 'version', importedAt: 1 },
    countingIds('found'),
  );
}

/** A small report with every kind of thing that corrections touch, one paragraph a line. */
export const smallReport = [
  '江北市政府工作报告',
  '——2024年1月18日在江北市第九届人民代表大会第三次会议上',
  '市长 王建国',
  '各位代表：',
  '现在，我代表市人民政府，向大会报告工作，请予审议。',
  '一、2023年工作回顾',
  '过去一年，全市地区生产总值增长6.1%，城镇新增就业3.2万人，全社会研发投入占比预计达2.7%以上。',
  '二、2024年目标任务和重点工作',
  '今年的主要预期目标是：地区生产总值增长5.5%以上，城镇新增就业3万人。',
  '（一）扩大有效投资',
  '抓好重大项目。实施重点项目120个，完成投资260亿元以上，312国道快速化改造建成通车。',
  '激发消费潜能。社会消费品零售总额增长6%，每个板块谋划1～2个片区。',
  '（二）保障改善民生',
  '稳定和扩大就业。扶持创业1.2万人，帮助零就业家庭动态清零。',
  '改造老旧小区。改造城镇老旧小区130万平方米，新建养老床位500张。',
  '三、加强政府自身建设',
  '坚持依法行政，自觉接受人大监督。',
  '各位代表！让我们更加紧密地团结起来，为建设美好江北而努力奋斗！',
  '名词解释',
  '1.重点项目：列入年度计划、总投资一亿元以上的项目。',
].join('\n');

/** The small report as understood. */
export const smallContent = (): VersionContent => preparedText(smallReport).content;
