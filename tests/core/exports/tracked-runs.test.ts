import { describe, expect, test } from '@jest/globals';
import {
  deletedRun,
  insertedRun,
  plainRun,
  trackedParagraphEnd,
} from '../../../electron/core/exports/docx/tracked-runs.ts';
import { DOCUMENT_NAMESPACES } from '../../../electron/core/exports/docx/xml.ts';
import { elementOf, parseXml } from './xml-reader.ts';
import type { XmlElement } from './xml-reader.ts';

const revision = { id: 7, author: '周文斌 <"京口">', time: Date.parse('2024-01-18T01:42:07.123Z') };
const parse = (inner: string): XmlElement => parseXml(`<w:p ${DOCUMENT_NAMESPACES}>${inner}</w:p>`);

describe('tracked runs', () => {
  test.each([
    ['w:ins', insertedRun, 'w:t'],
    ['w:del', deletedRun, 'w:delText'],
  ] as const)('%s carries id, author and both times', (element, make, text) => {
    const change = elementOf(parse(make('重大项目', revision, '<w:b/>')), element);
    expect(change.attributes).toEqual({
      'w:id': '7',
      'w:author': '周文斌 <"京口">',
      'w:date': '2024-01-18T09:42:07Z',
      'w16du:dateUtc': '2024-01-18T01:42:07.123Z',
    });
    expect(elementOf(change, 'w:r', text).text).toBe('重大项目');
    expect(elementOf(change, 'w:r', 'w:rPr').children.map(({ name }) => name)).toEqual(['w:b']);
  });

  test('the end of a paragraph can be a change as well', () => {
    const property = parse(trackedParagraphEnd('deleted', revision)).children[0];
    expect([property?.name, property?.attributes['w:author']]).toEqual(['w:del', revision.author]);
    expect(parse(trackedParagraphEnd('inserted', revision)).children[0]?.name).toBe('w:ins');
  });

  test('tabs, line ends and what XML cannot hold leave a run of the same length', () => {
    const run = elementOf(parse(plainRun('甲\t乙\n\u0000\uD800𠮷\uFFFF\r丙')), 'w:r');
    expect(run.children.map(({ name, text }) => text || name)).toEqual([
      '甲',
      'w:tab',
      '乙',
      'w:br',
      '\uFFFD\uFFFD𠮷\uFFFD\r丙',
    ]);
  });
});
