import MarkdownIt from 'markdown-it';
import type { ReadResult } from './read-result.ts';
import { readHtml } from './html.ts';

/**
 * Reads Markdown by way of the page that it makes: `# ` and `**` are marks, not words of the report. A number at the
 * head of a paragraph belongs to the words in a Chinese report (1.始终坚持…), so lists are not recognised.
 */
export function readMarkdown(decoded: string): ReadResult {
  const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false, breaks: true });
  markdown.disable(['list', 'code']);
  return readHtml(markdown.render(decoded));
}
