import type { SearchHit } from '../../../shared/contract/search.ts';
import { useNavigation } from '../../state/navigation.tsx';

/** Goes where a hit stands: a note to its card, a task and a candidate project to their rows, words to their place in the text. */
export function useGoToHit(): (hit: SearchHit) => void {
  const { goTo } = useNavigation();
  return ({ group, versionId, recordId, start, end }) => {
    if (group === 'annotation') goTo({ versionId, annotationId: recordId });
    else if (group === 'task') goTo({ screen: 'tasks', versionId, taskId: recordId });
    else if (group === 'project') goTo({ screen: 'projects', versionId, projectId: recordId });
    else goTo({ versionId, offset: start ?? 0, ...(end === null ? {} : { end }) });
  };
}
