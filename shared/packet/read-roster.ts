import { cleanLine } from '../sheet/clean.ts';
import { plainName } from './roster.ts';

/** A name of a roster file. */
export interface RosterName {
  readonly name: string;
  readonly delegation: string;
}

const NAME_HEADS = new Set(['姓名', '代表姓名', '名字', '代表', '代表名字', '参会代表']);
const DELEGATION_HEADS = new Set([
  '代表团',
  '所在代表团',
  '小组',
  '所在小组',
  '组别',
  '分组',
  '选区',
  '团组',
]);
/** Cells that stand in rosters and are no names. */
const NO_NAME =
  /^(?:名册|名单|.*(?:名册|名单|代表团|小组|合计|备注|序号|说明|人数|职务|单位)|[\d.]+|男|女)$/u;
/** Two to four Chinese characters, or a longer name of another people with its dots. */
const NAME = /^[\p{Script=Han}]{2,4}$|^[\p{Script=Han}]+(?:[·•][\p{Script=Han}]+)+$/u;

/**
 * The names of a roster, exactly as it has them. With a heading 姓名 its column is read, and 代表团 or 小组 beside it;
 * without one every cell or word that looks like a name is, under the delegation whose line stands above. A name that
 * stands twice with the same delegation is taken once.
 */
export function readRoster(rows: readonly (readonly string[])[]): RosterName[] {
  const cells = rows.map((row) => row.map(cleanLine));
  const head = cells.findIndex((row) => row.some((cell) => NAME_HEADS.has(plainName(cell))));
  const found = head < 0 ? namesInText(cells) : namesInColumn(cells, head);
  const seen = new Set<string>();
  return found.filter(({ name, delegation }) => {
    const key = JSON.stringify([plainName(name), plainName(delegation)]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function namesInColumn(rows: readonly (readonly string[])[], head: number): RosterName[] {
  const heads = (rows[head] ?? []).map(plainName);
  const nameAt = heads.findIndex((cell) => NAME_HEADS.has(cell));
  const delegationAt = heads.findIndex((cell) => DELEGATION_HEADS.has(cell));
  let above = '';
  return rows.slice(head + 1).flatMap((row): RosterName[] => {
    const filled = row.filter((cell) => cell !== '');
    if (filled.length === 1 && isDelegation(filled[0] ?? '')) {
      above = filled[0] ?? '';
      return [];
    }
    const name = row[nameAt] ?? '';
    if (plainName(name) === '' || NO_NAME.test(plainName(name)) || name.length > 60) return [];
    return [{ name, delegation: (delegationAt < 0 ? '' : row[delegationAt]) || above }];
  });
}

function namesInText(rows: readonly (readonly string[])[]): RosterName[] {
  let above = '';
  return rows.flatMap((row) =>
    row.flatMap((cell): RosterName[] => {
      if (isDelegation(cell)) {
        above = cell.replace(/[（(]\d+[人名][)）]|[：:]$/gu, '');
        return [];
      }
      return wordsOf(cell)
        .filter((word) => NAME.test(plainName(word)) && !NO_NAME.test(plainName(word)))
        .map((name) => ({ name, delegation: above }));
    }),
  );
}

/** A name of two characters may be written with blanks between them to fill the space of three. */
function wordsOf(cell: string): string[] {
  return cell
    .replace(
      /(?<=^|[、，,；;\s])(\p{Script=Han})[ \u3000]+(\p{Script=Han})(?=$|[、，,；;\s（(])/gu,
      '$1\u3000$2',
    )
    .split(/[、，,；;\t]|(?<=\p{Script=Han}{2}) +| {2,}/u)
    .map((word) => word.replace(/[（(].*[)）]/u, '').trim())
    .filter((word) => word !== '');
}

function isDelegation(cell: string): boolean {
  return (
    /(?:代表团|小组|第[一二三四五六七八九十\d]+组)(?:[（(]\d+[人名][)）])?[：:]?$/u.test(cell) &&
    cell.length <= 40
  );
}
