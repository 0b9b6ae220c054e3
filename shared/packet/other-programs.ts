import { z } from 'zod';

/**
 * Annotations as two programs write them in forms of their own, brought into the W3C form: the export and the API of
 * Hypothesis (`uri`, `text`, `tags`, `references` to what is answered), and the core format of Recogito (`bodies`,
 * selectors of `quote`, `start`, `end`).
 */
const hypothesis = z.object({
  id: z.string().min(1),
  uri: z.string(),
  text: z.string(),
  tags: z.array(z.string()).default([]),
  user: z.string().default(''),
  user_info: z.object({ display_name: z.string().nullish() }).nullish(),
  references: z.array(z.string()).default([]),
  target: z.unknown().optional(),
  created: z.unknown().optional(),
  updated: z.unknown().optional(),
});

const recogito = z.object({
  id: z.string().min(1),
  bodies: z.array(z.looseObject({ value: z.unknown().optional() })),
  target: z.object({
    selector: z.array(z.object({ quote: z.string(), start: z.unknown().optional() })).min(1),
    created: z.unknown().optional(),
    updated: z.unknown().optional(),
  }),
});

/** The item in the W3C form where it is in a known other one; else as it is. */
export function inW3cForm(item: unknown): unknown {
  const first = hypothesis.safeParse(item);
  if (first.success) return fromHypothesis(first.data);
  const second = recogito.safeParse(item);
  return second.success ? fromRecogito(second.data) : item;
}

const iriOf = (id: string): string => `https://hypothes.is/a/${id}`;

function fromHypothesis(note: z.infer<typeof hypothesis>): unknown {
  // The first reference is the note under which the whole thread stands.
  const [answered] = note.references;
  return {
    id: iriOf(note.id),
    motivation: answered === undefined ? 'commenting' : 'replying',
    creator: { name: note.user_info?.display_name ?? note.user.replace(/^acct:|@.*$/gu, '') },
    body: [{ value: note.text }, ...note.tags.map((value) => ({ value, purpose: 'tagging' }))],
    target: answered === undefined ? note.target : iriOf(answered),
    created: note.created,
    modified: note.updated,
  };
}

function fromRecogito({ id, bodies, target }: z.infer<typeof recogito>): unknown {
  return {
    id,
    body: bodies.filter(({ value }) => typeof value === 'string'),
    target: target.selector.map(({ quote, start }) => ({
      selector: [
        { type: 'TextQuoteSelector', exact: quote },
        { type: 'TextPositionSelector', start },
      ],
    })),
    created: target.created,
    modified: target.updated,
  };
}
