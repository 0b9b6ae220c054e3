import type { VersionContent } from '../report/model.ts';
import { numeral } from '../report/place.ts';
import type { Profile, Settings } from '../review/profile.ts';
import type { Proposal } from '../review/proposal.ts';
import { MOTION_SIGNERS } from '../review/proposal-lints.ts';
import { proposalCategoryNames, proposalSheet as words } from '../wording/proposals.ts';
import { cleanLine, cleanParagraphs } from './clean.ts';
import { documentTitle, plainParagraph, titleBlocks } from './common.ts';
import type { DateParts, ParagraphBlock, Sheet, SheetBlock, TableCell, TableRow } from './model.ts';
import { headCell } from './wordings.ts';

/** All that a 代表建议 or 议案 is made of; null = an empty form. A proposal is always signed by name. */
export interface ProposalInput {
  readonly profile: Omit<Profile, 'id' | 'convener' | 'secrecyNoticeReadAt'>;
  readonly pageNumbers: Settings['pageNumbers'];
  readonly content: VersionContent;
  readonly form: Proposal['form'];
  readonly proposal: Proposal | null;
  readonly today: DateParts;
}

/** Label, value, label, value in millimetres. */
const FIELDS = [40, 44, 25, 47] as const;
/** 序号, 姓名, 代表团, 代表证号, 签名. */
const SIGNERS = [14, 30, 42, 30, 40] as const;
/** Boxes that are written into by hand, in millimetres. */
const HAND = 11;

/**
 * Builds the form of a 代表建议 or 议案: the deputy's half filled in, the text, lines for
 * signatures, and the half of the staff as blank boxes.
 */
export function buildProposalSheet(input: ProposalInput): Sheet {
  const { form, profile, proposal, content, today } = input;
  const title = words.titles[form];
  return {
    paper: form,
    properties: {
      title: cleanLine(proposal?.title ?? '') || title,
      subject: documentTitle(content),
      author: cleanLine(profile.name) || null,
      date: today,
    },
    pageNumbers: input.pageNumbers,
    sections: [
      {
        orientation: 'portrait',
        blocks: [
          ...titleBlocks(title, profile.session),
          fieldsTable(input),
          ...textBlocks(proposal, form),
          { type: 'note', text: words.signHere },
          signersTable(input),
          { type: 'note', text: words.staffHalf },
          staffTable(),
        ],
      },
    ],
  };
}

function fieldsTable({ form, profile, proposal, today }: ProposalInput): SheetBlock {
  const [term, meeting] = sessionParts(profile.session);
  const { fields } = words;
  const names = (proposal?.coSigners ?? []).map(({ name }) => cleanLine(name)).filter((name) => name !== '');
  const filed = proposal ? words.filed[proposal.inSession ? 'inSession' : 'between'] : '';
  const rows: TableRow[] = [
    row(
      [fields.number, ''],
      [
        fields.category,
        form === 'motion' ? words.titles.motion : proposal ? proposalCategoryNames[proposal.category] : '',
      ],
    ),
    row([fields.term, term], [fields.meeting, meeting]),
    row([fields.filed, filed], [fields.date, `${today.year}年${today.month}月${today.day}日`]),
    row([fields.title[form], cleanLine(proposal?.title ?? '')]),
    row([fields.leader, cleanLine(profile.name)], [fields.delegation, cleanLine(profile.delegation)]),
    row([fields.deputyNumber, cleanLine(profile.deputyNumber)], [fields.phone, cleanLine(profile.phone)]),
    row([fields.employer, cleanLine(profile.employer)]),
    row([fields.coSigners, names.length === 0 ? words.noCoSigners : names.join('、')]),
    row([fields.open, proposal ? words.open[proposal.open ? 'yes' : 'no'] : '']),
  ];
  return { type: 'table', style: 'cover', columns: FIELDS, head: [], rows };
}

function textBlocks(proposal: Proposal | null, form: Proposal['form']): SheetBlock[] {
  if (!proposal) return [plainParagraph(words.empty[form])];
  const texts = [proposal.situation, proposal.analysis, proposal.measures];
  const parts = words.headings[form].map((heading, index) => ({
    heading,
    paragraphs: cleanParagraphs(texts[index] ?? ''),
  }));
  return parts
    .filter(({ paragraphs }) => paragraphs.length > 0)
    .flatMap(({ heading, paragraphs }, index): SheetBlock[] => [
      { type: 'heading', level: 1, text: `${numeral(index + 1)}、${heading}` },
      ...paragraphs.map((text): ParagraphBlock => ({
        type: 'paragraph',
        runs: [{ text, role: 'body' }],
        sourceId: proposal.id,
      })),
    ]);
}

function signersTable({ form, profile, proposal }: ProposalInput): SheetBlock {
  const signers = [
    { name: profile.name, delegation: profile.delegation, deputyNumber: profile.deputyNumber },
    ...(proposal?.coSigners ?? []),
  ];
  const least = form === 'motion' ? MOTION_SIGNERS : 1;
  const lines = Array.from({ length: Math.max(least, signers.length) }, (_, index) => signers[index]);
  const rows = lines.map((signer, index): TableRow => ({
    cells: [
      String(index + 1),
      ...(signer ? [signer.name, signer.delegation, signer.deputyNumber] : ['', '', '']).map(cleanLine),
      '',
    ].map(blankCell),
    sourceId: null,
    height: HAND,
  }));
  return {
    type: 'table',
    style: 'list',
    columns: SIGNERS,
    head: [{ cells: words.signers.map(headCell), sourceId: null }],
    rows,
    whole: true,
  };
}

function staffTable(): SheetBlock {
  const { staff } = words;
  const rows = [
    row([staff.class, ''], [staff.lead, '']),
    row([staff.others, ''], [staff.handed, '']),
    row([staff.due, ''], [staff.way, words.ways.map(boxes).join('\n')]),
    row([staff.result, words.results.map(boxes).join('\n')]),
    row([staff.satisfaction, boxes(words.satisfactions)]),
  ];
  return { type: 'table', style: 'cover', columns: FIELDS, head: [], rows, whole: true };
}

const boxes = (choices: readonly string[]): string => choices.map((choice) => `□${choice}`).join('　');

/** A cell that may stay blank, unlike those of a list of data. */
const blankCell = (text: string): TableCell => ({ text, align: 'centre', span: 1, label: false });

function row(...pairs: readonly (readonly [label: string, value: string])[]): TableRow {
  const wide = pairs.length === 1;
  const cells = pairs.flatMap(([label, value]): TableCell[] => [
    { text: label, align: 'centre', span: 1, label: true },
    { text: value, align: 'centre', span: wide ? 3 : 1, label: false },
  ]);
  return { cells, sourceId: null };
}

/** 第九届 and 第三次会议 of the session's name; blank where it does not say. */
function sessionParts(session: string): [term: string, meeting: string] {
  const term = /第[一二三四五六七八九十百\d]+届/u.exec(session)?.[0] ?? '';
  const meeting = /第[一二三四五六七八九十百\d]+次(?:会议)?/u.exec(session)?.[0] ?? '';
  return [term, meeting];
}
