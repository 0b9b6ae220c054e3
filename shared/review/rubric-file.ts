import { z } from 'zod';
import type { Rubric, RubricContent } from './rubric.ts';
import { rubricContent } from './rubric.ts';

const FORMAT = 'shenyitai-rubric';

/** A rubric as a file that another computer can take; its name and criteria, no scores and no person. */
const rubricFile = z.object({
  format: z.literal(FORMAT),
  formatVersion: z.literal(1),
  rubric: rubricContent,
});

/** The file of a rubric as JSON text. */
export function writeRubricFile({ name, scale, criteria }: Rubric): string {
  const file: z.infer<typeof rubricFile> = {
    format: FORMAT,
    formatVersion: 1,
    rubric: { name, scale, criteria },
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** The rubric of a file; null where the text is no such file. */
export function readRubricFile(text: string): RubricContent | null {
  try {
    const parsed = rubricFile.safeParse(JSON.parse(text.replace(/^\uFEFF/u, '')) as unknown);
    return parsed.success ? parsed.data.rubric : null;
  } catch {
    return null;
  }
}
