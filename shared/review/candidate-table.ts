import type { CandidateFields } from './candidate-project.ts';
import { noFields } from './candidate-project.ts';

/** What a list of candidate projects holds, and how many of its lines are no project. */
export interface ReadCandidates {
  readonly projects: CandidateFields[];
  readonly skipped: number;
}

type Field = keyof CandidateFields;

/** Heads of the columns, as lists from several places write them; the first that fits a head takes it. */
const HEADS: readonly (readonly [Field | 'number', RegExp])[] = [
  ['number', /^(?:序|编)?号$/u],
  ['category', /类别|类型|领域|分类/u],
  ['due', /完成|竣工|时限|时间|进度/u],
  ['unit', /单位|部门/u],
  ['yearInvestment', /(?:年度|当年|今年|\d{4}年).*(?:投资|资金)/u],
  ['totalInvestment', /投资|资金|估算/u],
  ['name', /名称|^(?:候选)?项目$|事项/u],
  ['content', /内容|论述|规模|目标|说明|概况/u],
];

const squeezed = (text: string): string => text.replace(/\s+/gu, '');

/** Cells of a line: columns pasted from a table program are parted by tabs, those of a reader by “ | ”. */
const cellsOf = (line: string): string[] =>
  line.split(line.includes('\t') ? '\t' : / ?\| ?/u).map((cell) => cell.trim());

interface Columns {
  readonly fields: readonly (Field | 'number' | null)[];
  /** 万元 of a head such as 总投资（万元）, by column. */
  readonly units: readonly string[];
}

function columnsOf(cells: readonly string[]): Columns | null {
  const taken = new Set<string>();
  const fields = cells.map((cell) => {
    const head = squeezed(cell);
    if (head === '' || head.length > 20) return null;
    const found = HEADS.find(([field, pattern]) => !taken.has(field) && pattern.test(head))?.[0] ?? null;
    if (found !== null) taken.add(found);
    return found;
  });
  if (!taken.has('name') || taken.size < 2) return null;
  return { fields, units: cells.map((cell) => /[（(]([^（()）]*元)[)）]/u.exec(cell)?.[1] ?? '') };
}

const isSum = (cells: readonly string[]): boolean =>
  cells.some((cell) => /^(?:合|总|小)计$/u.test(squeezed(cell)));

function readTable(rows: readonly (readonly string[])[], from: number, columns: Columns): ReadCandidates {
  const projects: CandidateFields[] = [];
  let skipped = 0;
  let category = '';
  for (const cells of rows.slice(from)) {
    const filled = cells.filter((cell) => cell !== '');
    if (filled.length === 0) continue;
    // Heads stand again at the top of every page, and a line of one cell names what follows.
    if (columnsOf(cells) !== null) continue;
    const [only] = filled;
    if (filled.length === 1 && only !== undefined) {
      if (only.length <= 30) category = withoutMark(only);
      else skipped += 1;
      continue;
    }
    const project = { ...noFields };
    columns.fields.forEach((field, index) => {
      const cell = cells[index] ?? '';
      if (field === null || field === 'number' || cell === '') return;
      const unit = columns.units[index] ?? '';
      project[field] = unit !== '' && /^[\d,.]+$/u.test(cell) ? cell + unit : cell;
    });
    if (project.name === '' || isSum(cells)) {
      skipped += 1;
      continue;
    }
    // Cells that reach over several rows are filled in the first of them only.
    if (project.category === '') project.category = category;
    else category = project.category;
    projects.push(project);
  }
  return { projects, skipped };
}

const CHINESE_MARK = /^\s*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)])\s*/u;
const NUMBER_MARK = /^\s*(?:[（(]\d+[）)]|\d+\s*[.．、])\s*(?!\d)/u;
const withoutMark = (line: string): string => line.replace(CHINESE_MARK, '').replace(NUMBER_MARK, '').trim();

/** Lines such as 目标任务：…… and 牵头单位：…… below the name of a project. */
const LABELS: readonly (readonly [Field, RegExp])[] = [
  ['content', /^(?:项目内容|建设内容|目标任务|年度目标|主要内容|工作目标|工作内容|内容)[：:]/u],
  ['unit', /^(?:牵头单位|责任单位|主办单位|实施单位|责任部门|牵头部门|配合单位)[：:]/u],
  ['due', /^(?:完成时间|完成时限|竣工时间|时限)[：:]/u],
  ['yearInvestment', /^(?:年度投资|当年投资|年度计划投资)[：:]/u],
  ['totalInvestment', /^(?:总投资|计划总投资|投资估算)[：:]/u],
];
const UNIT_IN_BRACKETS = /[（(]((?:牵头|责任|主办|实施)(?:单位|部门)[：:][^（()）]+)[)）]/u;
const LONGEST_NAME = 30;

function labelOf(line: string): readonly [Field, string] | null {
  const plain = withoutMark(line);
  for (const [field, pattern] of LABELS) {
    if (!pattern.test(plain)) continue;
    const said = plain.replace(pattern, '').trim();
    return [field, field === 'unit' ? plain : said];
  }
  return null;
}

/** A project in running text: its first clause is the name, all of it the content, units in brackets apart. */
function projectOf(line: string, category: string): CandidateFields {
  const plain = withoutMark(line);
  const unit = UNIT_IN_BRACKETS.exec(plain)?.[1] ?? '';
  const content = plain.replace(UNIT_IN_BRACKETS, '').trim();
  const [sentence = content] = content.split(/[。：:]/u);
  const [clause = sentence] = sentence.length <= LONGEST_NAME ? [sentence] : sentence.split(/[，；]/u);
  const name = clause.length <= LONGEST_NAME ? clause : `${clause.slice(0, LONGEST_NAME)}…`;
  const said = content
    .slice(sentence.length)
    .replace(/^[。：:]/u, '')
    .trim();
  return { ...noFields, category, name, unit, content: clause === sentence ? said : content };
}

/** A numbered list: 一、 names a category where numbered items follow it, else it is a project itself. */
function readList(lines: readonly string[]): ReadCandidates {
  const projects: CandidateFields[] = [];
  let skipped = 0;
  let category = '';
  const holdsItems = (at: number): boolean => {
    const next = lines.slice(at + 1).find((line) => CHINESE_MARK.test(line) || NUMBER_MARK.test(line));
    return next !== undefined && NUMBER_MARK.test(next) && labelOf(next) === null;
  };
  lines.forEach((line, at) => {
    const last = projects.at(-1);
    const label = labelOf(line);
    if (label !== null && last) {
      const [field, said] = label;
      last[field] = [last[field], said].filter(Boolean).join('；');
    } else if (CHINESE_MARK.test(line) && holdsItems(at)) category = withoutMark(line);
    else if (CHINESE_MARK.test(line) || NUMBER_MARK.test(line)) projects.push(projectOf(line, category));
    else if (last && line.length > LONGEST_NAME)
      last.content = [last.content, line].filter(Boolean).join('\n');
    else skipped += 1;
  });
  return { projects, skipped };
}

/**
 * Reads a list of candidate projects from lines of a pasted table, of a table in a file, or of numbered text.
 * Nothing is guessed where neither a head with 项目名称 nor numbered items are found.
 */
export function readCandidates(lines: readonly string[]): ReadCandidates {
  const filled = lines.map((line) => line.replace(/[^\S\t]+$/u, '')).filter((line) => line.trim() !== '');
  const rows = filled.map(cellsOf);
  const at = rows.findIndex((cells) => cells.length >= 2 && columnsOf(cells) !== null);
  const columns = at < 0 ? null : columnsOf(rows[at] ?? []);
  return columns ? readTable(rows, at + 1, columns) : readList(filled.map((line) => line.trim()));
}

/** Titles of annexes that hold such a list. */
const LIST_TITLE = /民生实事|惠民实事|为民办实事|实事项目|候选项目|十大工程|\d+件实事/u;
const OTHER_TITLE = /名词解释|名词注释|用语说明|解释|注释|附件\d*$|^附件/u;

/** The lines of the annex that lists the projects, out of all lines behind the body; empty where none does. */
export function candidateLines(lines: readonly string[]): string[] {
  const from = lines.findIndex((line) => line.trim().length <= 40 && LIST_TITLE.test(squeezed(line)));
  if (from < 0) return [];
  const rest = lines.slice(from + 1);
  const to = rest.findIndex((line) => squeezed(line).length <= 40 && OTHER_TITLE.test(squeezed(line)));
  return to < 0 ? rest : rest.slice(0, to);
}
