import { wordStamps } from '../../../../shared/text/word-time.ts';
import type { Part } from './package.ts';
import type { PlannedComment } from './remark-plan.ts';
import { commentReferenceStyle, styleIds } from './styles.ts';
import { plainRun } from './tracked-runs.ts';
import { attributeXml, DOCUMENT_NAMESPACES, XML_DECLARATION } from './xml.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MICROSOFT = 'http://schemas.microsoft.com/office';
const IGNORABLE =
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="w15 w16cid w16cex"';
const W15 = `xmlns:w15="${MICROSOFT}/word/2012/wordml"`;
const NAMESPACES = `${IGNORABLE} ${W15} xmlns:w16cid="${MICROSOFT}/word/2016/wordml/cid" xmlns:w16cex="${MICROSOFT}/word/2018/wordml/cex"`;

/** Word knows a comment by the id of its last paragraph, and by a lasting id; both below 0x80000000. */
const hex = (value: number): string => value.toString(16).toUpperCase().padStart(8, '0');
const durableId = ({ id }: PlannedComment): string => hex(0x50000000 + id);
/** A comment has at most three paragraphs: its words, a change of wording, a reason. */
const paragraphId = ({ id }: PlannedComment, index: number): string => hex(0x10000000 + id * 4 + index);
const lastParagraphId = (comment: PlannedComment): string =>
  paragraphId(comment, comment.paragraphs.length - 1);

/**
 * The parts that Word keeps comments in: the words; threads and done marks; lasting ids; the exact times; the people.
 * None for a paper without comments.
 */
export function commentParts(comments: readonly PlannedComment[]): Part[] {
  if (comments.length === 0) return [];
  const byId = new Map(comments.map((comment) => [comment.id, comment]));
  const parentOf = ({ parent }: PlannedComment): string => {
    const above = parent === null ? undefined : byId.get(parent);
    return above ? ` w15:paraIdParent="${lastParagraphId(above)}"` : '';
  };
  const list = (root: string, each: (comment: PlannedComment) => string): string =>
    `${XML_DECLARATION}<${root} ${NAMESPACES}>${comments.map(each).join('')}</${root}>`;
  const authors = [...new Set(comments.map(({ author }) => attributeXml(author)))];
  return [
    {
      id: 'rIdComments',
      name: 'comments.xml',
      relation: `${OFFICE}/comments`,
      content: 'comments+xml',
      xml: `${XML_DECLARATION}<w:comments ${DOCUMENT_NAMESPACES}>${comments.map(commentXml).join('')}</w:comments>`,
    },
    {
      id: 'rIdCommentsExtended',
      name: 'commentsExtended.xml',
      relation: `${MICROSOFT}/2011/relationships/commentsExtended`,
      content: 'commentsExtended+xml',
      xml: list(
        'w15:commentsEx',
        (comment) =>
          `<w15:commentEx w15:paraId="${lastParagraphId(comment)}"${parentOf(comment)} w15:done="${comment.done ? 1 : 0}"/>`,
      ),
    },
    {
      id: 'rIdCommentsIds',
      name: 'commentsIds.xml',
      relation: `${MICROSOFT}/2016/09/relationships/commentsIds`,
      content: 'commentsIds+xml',
      xml: list(
        'w16cid:commentsIds',
        (comment) =>
          `<w16cid:commentId w16cid:paraId="${lastParagraphId(comment)}" w16cid:durableId="${durableId(comment)}"/>`,
      ),
    },
    {
      id: 'rIdCommentsExtensible',
      name: 'commentsExtensible.xml',
      relation: `${MICROSOFT}/2018/08/relationships/commentsExtensible`,
      content: 'commentsExtensible+xml',
      xml: list(
        'w16cex:commentsExtensible',
        (comment) =>
          `<w16cex:commentExtensible w16cex:durableId="${durableId(comment)}" w16cex:dateUtc="${wordStamps(comment.time).utc}"/>`,
      ),
    },
    {
      id: 'rIdPeople',
      name: 'people.xml',
      relation: `${MICROSOFT}/2011/relationships/people`,
      content: 'people+xml',
      xml: `${XML_DECLARATION}<w15:people ${NAMESPACES}>${authors
        .map(
          (author) =>
            `<w15:person w15:author="${author}"><w15:presenceInfo w15:providerId="None" w15:userId="${author}"/></w15:person>`,
        )
        .join('')}</w15:people>`,
    },
  ];
}

function commentXml(comment: PlannedComment): string {
  const { id, author, time, paragraphs } = comment;
  const initials = attributeXml(Array.from(author.trim())[0] ?? '');
  const reference = `<w:r><w:rPr><w:rStyle w:val="${commentReferenceStyle}"/></w:rPr><w:annotationRef/></w:r>`;
  const inner = paragraphs.map(
    (text, index) =>
      `<w:p w14:paraId="${paragraphId(comment, index)}" w14:textId="77777777"><w:pPr><w:pStyle w:val="${styleIds.comment}"/></w:pPr>${index === 0 ? reference : ''}${plainRun(text)}</w:p>`,
  );
  return `<w:comment w:id="${id}" w:author="${attributeXml(author)}" w:date="${wordStamps(time).wall}" w:initials="${initials}">${inner.join('')}</w:comment>`;
}

/** Where a comment's range begins. */
export const rangeStart = (id: number): string => `<w:commentRangeStart w:id="${id}"/>`;

/** Where it ends, and the reference that Word shows the comment by. */
export const rangeEnd = (id: number): string =>
  `<w:commentRangeEnd w:id="${id}"/><w:r><w:rPr><w:rStyle w:val="${commentReferenceStyle}"/></w:rPr><w:commentReference w:id="${id}"/></w:r>`;
