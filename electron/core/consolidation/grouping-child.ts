import { groupOpinions } from '../../../shared/grouping/group-opinions.ts';
import { opposedOpinions } from '../../../shared/grouping/opposed-opinions.ts';
import type { OpinionWords } from '../../../shared/grouping/opinion-words.ts';
import type { Grouping, GroupingRequest } from './grouping-service.ts';

/**
 * The grouping process: groups the opinions that it is sent, answers once and is then ended by the core. Started by
 * grouping-service.ts. Bundled as an entry of its own (grouping-child.js beside the host's bundle).
 */
const send = process.send?.bind(process);
if (!send) throw new Error('the grouping process is started by the core');

const opinions: OpinionWords[] = [];

process.on('message', (request: GroupingRequest) => {
  opinions.push(...request.opinions);
  if (request.lines === null) return;
  const clusters = groupOpinions(opinions, request.lines).filter((ids) => ids.length > 1);
  send({ clusters, opposed: opposedOpinions(opinions, request.lines) } satisfies Grouping);
});
process.on('disconnect', () => process.exit(0));
