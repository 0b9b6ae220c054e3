import { AlignmentType, Footer, PageNumber, Paragraph, TextRun } from 'docx';
import type { ISectionOptions } from 'docx';
import { pageNumber, size } from '../../../../shared/sheet/layout.ts';
import type { Sheet } from '../../../../shared/sheet/model.ts';
import { styleIds } from './styles.ts';

/** One character of the number's own size, in twips. */
const INDENT = pageNumber.indent * size.pageNumber * 20;

/** — n —: odd pages right, one character in; even pages left, one character in; or both in the middle. */
export function footersOf(numbers: Sheet['pageNumbers']): Pick<ISectionOptions, 'footers'> {
  switch (numbers) {
    case 'none':
      return {};
    case 'centred':
      return { footers: { default: footer('center'), even: footer('center') } };
    case 'outer':
      return { footers: { default: footer('right'), even: footer('left') } };
  }
}

function footer(side: 'left' | 'right' | 'center'): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: styleIds.footer,
        alignment: AlignmentType[side === 'left' ? 'LEFT' : side === 'right' ? 'RIGHT' : 'CENTER'],
        indent: side === 'center' ? {} : { [side]: INDENT, firstLine: 0, firstLineChars: 0 },
        children: [
          new TextRun({ children: [`${pageNumber.dash} `, PageNumber.CURRENT, ` ${pageNumber.dash}`] }),
        ],
      }),
    ],
  });
}
