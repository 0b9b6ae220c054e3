import { describe, expect, test } from '@jest/globals';
import type { AnnotationKind } from '../../../shared/review/annotation.ts';
import type { DeskAuthor, DeskOpinion, GroupDecision } from '../../../shared/review/consolidation.ts';
import type { DeskCard, DeskItem } from '../../../shared/review/desk-cards.ts';
import { lintBulletin } from '../../../shared/sheet/bulletin-lints.ts';

const author = (name: string): DeskAuthor => ({
  person: name,
  name,
  delegation: '京口区代表团',
  mode: 'named',
});

function card(
  kind: AnnotationKind,
  names: readonly string[],
  body: string,
  more: { readonly wording?: string; readonly decision?: GroupDecision } = {},
): DeskCard {
  const opinion: DeskOpinion = {
    id: body,
    author: 0,
    source: 'packet',
    enteredFrom: null,
    kind,
    placement: 'placed',
    start: 0,
    end: 4,
    quote: '',
    place: '第一部分第1段',
    body,
    wordingChange: null,
  };
  const { wording = '', decision = null } = more;
  return {
    type: 'group',
    key: body,
    group: { id: body, revision: 1, members: [body], wording, decision, reason: '', position: null },
    given: [],
    opinions: [opinion],
    authors: names.map(author),
    position: 0,
    disputed: false,
  };
}

const roster = ['王秀兰', '李国栋', '赵敏'].map((name) => ({ name, delegation: '京口区代表团' }));
const lint = (items: readonly DeskItem[], delegation = '京口区代表团') =>
  lintBulletin({ profile: { delegation }, roster, items });
const rules = (items: readonly DeskItem[], delegation?: string): string[] =>
  lint(items, delegation).map(({ rule }) => rule);

const good = [
  card('praise', ['王秀兰'], '成绩实在。'),
  card('problem', ['李国栋'], '车没处停，群众有意见。'),
  card('suggestion', ['赵敏'], '建议增加车位1500个。'),
];

describe('a bulletin', () => {
  test('that keeps the rules is only reminded of the signature', () => {
    expect(rules(good)).toEqual(['signed']);
  });

  test('names its delegation in full', () => {
    expect(rules(good, '京口代表团')).toContain('fullDelegation');
    expect(rules(good, '')).toContain('fullDelegation');
    expect(rules(good, '句容市代表团')).not.toContain('fullDelegation');
  });

  test('names deputies as the roster does, and offers the like name', () => {
    const found = lint([...good, card('question', ['王秀蓝'], '钱从哪来？')]);
    expect(found.find(({ rule }) => rule === 'rosterNames')?.message).toContain('“王秀兰”');
  });

  test('is not one deputy alone', () => {
    expect(rules([card('praise', ['王秀兰'], '好。'), card('suggestion', ['王秀兰'], '再好。')])).toContain(
      'notOneDeputy',
    );
  });

  test('keeps criticism', () => {
    const dropped = card('problem', ['赵敏'], '质量差。', { decision: 'decline' });
    expect(rules([...good, dropped])).toContain('criticismKept');
    const softened = card('problem', ['赵敏'], '质量差。', { wording: '质量有待提高。' });
    expect(rules([...good, softened])).toContain('criticismKept');
  });

  test('has achievements and suggestions', () => {
    expect(rules(good.slice(1))).toContain('achievementsAndSuggestions');
    expect(rules(good.slice(0, 2))).toContain('achievementsAndSuggestions');
  });

  test('says nothing twice', () => {
    const proposal: DeskItem = { type: 'proposal', key: '?', cards: good.slice(0, 2), position: 0 };
    expect(rules([...good, proposal])).toContain('notRepeated');
  });

  test.each([
    ['增加百分之三十。', 'numerals'],
    ['新建二十公里。', 'numerals'],
    ['按《代表法》办理。', 'bookMarks'],
  ])('writes “%s” otherwise', (body, rule) => {
    expect(rules([...good, card('suggestion', ['赵敏'], body)])).toContain(rule);
  });

  test('may say 一是 and 一方面', () => {
    expect(rules([...good, card('suggestion', ['赵敏'], '一是抓紧，一方面要快。')])).toEqual(['signed']);
  });
});
