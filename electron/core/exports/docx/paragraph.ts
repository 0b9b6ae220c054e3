import type { Twips } from '../../../../shared/sheet/layout.ts';

/** What a paragraph says of itself beside its style; all of it is optional, `style` null is body text. */
export interface ParagraphProperties {
  readonly style: string | null;
  readonly keepNext?: boolean;
  /** Blank above and below; the line stays as the style has it. */
  readonly spacing?: { readonly before: Twips; readonly after: Twips };
  /** Indent from the right edge; such a paragraph has no first-line indent. */
  readonly right?: Twips;
  readonly justify?: 'left' | 'center';
  /** w:ins or w:del: the end of the paragraph is a tracked change. */
  readonly trackedEnd?: string;
  /** w:sectPr of the section that ends here. */
  readonly section?: string;
}

/** A paragraph; its properties stand in the order of the schema, which Word insists on. */
export function paragraphXml(properties: ParagraphProperties, content: string): string {
  const inner = propertiesXml(properties);
  return `<w:p>${inner === '' ? '' : `<w:pPr>${inner}</w:pPr>`}${content}</w:p>`;
}

function propertiesXml(properties: ParagraphProperties): string {
  const { style, keepNext, spacing, right, justify, trackedEnd, section } = properties;
  return [
    style === null ? '' : `<w:pStyle w:val="${style}"/>`,
    keepNext ? '<w:keepNext/>' : '',
    spacing ? `<w:spacing w:before="${spacing.before}" w:after="${spacing.after}"/>` : '',
    right === undefined ? '' : `<w:ind w:right="${right}" w:firstLineChars="0" w:firstLine="0"/>`,
    justify === undefined ? '' : `<w:jc w:val="${justify}"/>`,
    trackedEnd === undefined ? '' : `<w:rPr>${trackedEnd}</w:rPr>`,
    section ?? '',
  ].join('');
}

/**
 * A paragraph of one point: Word joins two tables that touch, wants a paragraph after the last one, and keeps a
 * section's properties in a paragraph.
 */
export function hairline(section?: string): string {
  const spacing = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>';
  return `<w:p><w:pPr>${spacing}<w:ind w:firstLineChars="0" w:firstLine="0"/>${section ?? ''}</w:pPr></w:p>`;
}
