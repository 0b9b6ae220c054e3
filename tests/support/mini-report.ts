import type { IRunOptions, ParagraphChild } from 'docx';
import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Document,
  FootnoteReferenceRun,
  InsertedTextRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';

/** A short report of our own, for readers: title, salutation, two parts, bold run-ins, a table, a line break. */
export const miniReport = {
  title: '江北市政府工作报告',
  opening: ['各位代表：', '现在，我代表市人民政府，向大会报告工作，请予审议。'],
  reviewHeading: '一、2023年工作回顾',
  review: '全市地区生产总值增长6.1%，城镇新增就业3.2万人。',
  planHeading: '二、2024年重点工作',
  runIn: '扩大有效投资。',
  runInText: '实施重点项目120个，完成投资260亿元以上。',
  broken: ['上半句话在前一行，', '下半句话在后一行。'],
  table: [
    ['指标', '目标'],
    ['地区生产总值', '增长5.5%左右'],
  ],
  note: '重点项目：列入年度计划的项目。',
  closing: '各位代表！让我们共同努力。',
} as const;

const WHEN = '2024-01-18T09:42:00Z';

/** The mini report as DOCX bytes, with one comment, one tracked insertion and one tracked deletion. */
export async function miniReportDocx(): Promise<Uint8Array> {
  const line = (...children: (ParagraphChild | string)[]): Paragraph =>
    new Paragraph({
      children: children.map((child) => (typeof child === 'string' ? new TextRun(child) : child)),
    });
  const strong = (text: string): TextRun => {
    const options: IRunOptions = { text, bold: true };
    return new TextRun(options);
  };
  const change = { author: '周文斌', date: WHEN };
  const document = new Document({
    comments: {
      children: [
        { id: 0, author: '周文斌', date: new Date(WHEN), children: [new Paragraph('请说明口径。')] },
      ],
    },
    footnotes: { 1: { children: [new Paragraph(miniReport.note)] } },
    sections: [
      {
        children: [
          line(strong(miniReport.title)),
          ...miniReport.opening.map((text) => line(text)),
          line(strong(miniReport.reviewHeading)),
          line(
            new CommentRangeStart(0),
            '全市地区生产总值增长6.1%',
            new CommentRangeEnd(0),
            new TextRun({ children: [new CommentReference(0)] }),
            '，城镇新增就业3.2万人。',
          ),
          line(strong(miniReport.planHeading)),
          line(
            strong(miniReport.runIn),
            '实施',
            new DeletedTextRun({ text: '重点', id: 1, ...change }),
            new InsertedTextRun({ text: '重大', id: 2, ...change }),
            '项目120个，完成投资260亿元以上。',
            new FootnoteReferenceRun(1),
          ),
          line(miniReport.broken[0], new TextRun({ break: 1, text: miniReport.broken[1] })),
          new Table({
            rows: miniReport.table.map(
              (cells) =>
                new TableRow({
                  children: cells.map((cell) => new TableCell({ children: [new Paragraph(cell)] })),
                }),
            ),
          }),
          line(miniReport.closing),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** The blocks that every reader should give for the mini report, as plain text. */
export const miniReportLines: readonly string[] = [
  miniReport.title,
  ...miniReport.opening,
  miniReport.reviewHeading,
  miniReport.review,
  miniReport.planHeading,
  miniReport.runIn + miniReport.runInText,
  ...miniReport.broken,
  ...miniReport.table.map((cells) => cells.join(' | ')),
  miniReport.closing,
];
