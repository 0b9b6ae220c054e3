import { z } from 'zod';
import { profile, settings } from './profile.ts';

/**
 * How papers are made, to be kept and passed on: what the session and the delegation are called, how papers are signed,
 * numbered and timed. `person` is the deputy's own half, null in a template for everybody.
 */
const templateContent = z.object({
  session: profile.shape.session,
  delegation: profile.shape.delegation,
  signature: settings.shape.signature,
  evidence: settings.shape.evidence,
  pageNumbers: settings.shape.pageNumbers,
  speechMinutes: settings.shape.speechMinutes,
  speechRate: settings.shape.speechRate,
  person: z
    .object({
      name: profile.shape.name,
      deputyNumber: profile.shape.deputyNumber,
      employer: profile.shape.employer,
      phone: profile.shape.phone,
    })
    .nullable(),
});

export const templateName = z.string().trim().min(1).max(60);

export const paperTemplate = z.object({
  id: z.string().min(1),
  name: templateName,
  content: templateContent,
});

/** A template as a file. */
export const templateFile = z.object({
  type: z.literal('syt:PaperTemplate'),
  formatVersion: z.literal(1),
  name: templateName,
  content: templateContent,
});

export type TemplateContent = z.infer<typeof templateContent>;
export type PaperTemplate = z.infer<typeof paperTemplate>;
export type TemplateFile = z.infer<typeof templateFile>;
