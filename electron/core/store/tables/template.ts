import { paperTemplate } from '../../../../shared/review/paper-template.ts';
import type { PaperTemplate } from '../../../../shared/review/paper-template.ts';
import type { Readable } from '../database.ts';
import type { Fields } from '../entities.ts';
import { findRow } from '../records.ts';
import type { TemplateRow } from '../rows.ts';
import { sql } from '../sql.ts';

/** The templates by name. */
export function listTemplates(db: Readable): PaperTemplate[] {
  return db.all<TemplateRow>(sql`SELECT * FROM paper_template ORDER BY name, id`).map(toTemplate);
}

/** A template by its id; null = none. */
export function findTemplate(db: Readable, id: string): PaperTemplate | null {
  const row = findRow(db, 'paper_template', id);
  return row ? toTemplate(row) : null;
}

/** The columns of a template. */
export function templateFields({ name, content }: PaperTemplate): Fields<'paper_template'> {
  return { name, content: JSON.stringify(content) };
}

const toTemplate = ({ id, name, content }: TemplateRow): PaperTemplate =>
  paperTemplate.parse({ id, name, content: JSON.parse(content) as unknown });
