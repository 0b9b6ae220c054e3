import type { VersionContent } from '../report/model.ts';
import type { CandidateProject } from '../review/candidate-project.ts';
import { paperTitles } from '../wording/papers.ts';
import { markDisclaimer, markNames, projectSheet as words } from '../wording/projects.ts';
import { cleanLine, cleanParagraphs } from './clean.ts';
import { authorOf, documentTitle, plainParagraph, titleBlocks, typeAreaWidth } from './common.ts';
import type { Signer } from './common.ts';
import type { DateParts, Sheet, SheetBlock, TableCell } from './model.ts';
import { centredCell, headCell, leftCell } from './wordings.ts';

/** All that the list of candidate projects is made of. */
export interface ProjectsInput extends Signer {
  readonly content: VersionContent;
  readonly projects: readonly CandidateProject[];
  readonly today: DateParts;
}

type Column = readonly [
  head: string,
  width: number,
  cell: (project: CandidateProject, index: number) => TableCell,
];

const oneLine = (text: string): TableCell => leftCell(cleanLine(text));
const several = (text: string): TableCell => leftCell(cleanParagraphs(text).join('\n'));

/** Widths in millimetres; 备注 takes what is left. */
const COLUMNS: readonly Column[] = [
  [words.number, 13, (_project, index) => centredCell(String(index + 1))],
  [words.category, 16, ({ category }) => oneLine(category)],
  [words.name, 30, ({ name }) => oneLine(name)],
  [words.content, 36, ({ content }) => several(content)],
  [words.totalInvestment, 23, ({ totalInvestment }) => oneLine(totalInvestment)],
  [words.yearInvestment, 20, ({ yearInvestment }) => oneLine(yearInvestment)],
  [words.unit, 23, ({ unit }) => oneLine(unit)],
  [words.due, 25, ({ due }) => oneLine(due)],
  [words.mark, 10, ({ mark }) => centredCell(mark === null ? '' : markNames[mark])],
  [words.preference, 10, ({ preference }) => centredCell(preference === null ? '' : String(preference))],
];

/** Builds the list of candidate projects with the person's own marks; they are listed, never counted. */
export function buildProjectsSheet(input: ProjectsInput): Sheet {
  const { content, profile, projects, today } = input;
  const fixed = COLUMNS.reduce((sum, [, width]) => sum + width, 0);
  const columns: readonly Column[] = [
    ...COLUMNS,
    [words.note, typeAreaWidth.landscape - fixed, ({ note }) => several(note)],
  ];
  const body: SheetBlock =
    projects.length === 0
      ? plainParagraph(words.none)
      : {
          type: 'table',
          style: 'list',
          columns: columns.map(([, width]) => width),
          head: [{ cells: columns.map(([head]) => headCell(head)), sourceId: null }],
          rows: projects.map((project, index) => ({
            cells: columns.map(([, , cell]) => cell(project, index)),
            sourceId: null,
          })),
        };
  return {
    paper: 'projects',
    properties: {
      title: paperTitles.projects,
      subject: `${documentTitle(content)}　${markDisclaimer}`,
      author: authorOf(input),
      date: today,
    },
    pageNumbers: input.pageNumbers,
    sections: [
      {
        orientation: 'landscape',
        blocks: [
          ...titleBlocks(paperTitles.projects, profile.session),
          { type: 'note', text: `${documentTitle(content)}　${markDisclaimer}` },
          body,
        ],
      },
    ],
  };
}
