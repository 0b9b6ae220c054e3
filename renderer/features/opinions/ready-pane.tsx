import { Button } from '@mantine/core';
import type { PaperName } from '../../../shared/contract/paper.ts';
import { paperTitles } from '../../../shared/wording/papers.ts';
import { useNavigation } from '../../state/navigation.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PairChoice } from '../../ui/pair-choice.tsx';
import { opinionsWording as words } from '../../wording/opinions.ts';
import { versionsWording } from '../../wording/versions.ts';
import styles from './opinions.module.css';
import { isOfTwoVersions, sourceScreens } from './paper-panes.ts';
import type { PaperPair } from './use-paper-pair.ts';

/** A paper that is laid out of what other screens hold: where its matter is changed, and which versions it is of. */
export function ReadyPane(props: { paper: PaperName; pair: PaperPair }) {
  const { paper, pair } = props;
  const { goTo } = useNavigation();
  const single = isOfTwoVersions(paper) && pair.chosen === null;
  const screen = single ? 'library' : sourceScreens[paper];
  return (
    <section aria-label={words.composing} className={`${styles['composing'] ?? ''} ${styles['ready'] ?? ''}`}>
      <div className={styles['items']}>
        <EmptyState
          title={single ? versionsWording.onlyOne : words.readyTitle(paperTitles[paper])}
          hint={single ? versionsWording.onlyOneHint : (words.ready[paper] ?? '')}
        >
          {screen ? (
            <Button variant="default" onClick={() => goTo({ screen })}>
              {words.goToSource[screen] ?? ''}
            </Button>
          ) : null}
        </EmptyState>
        {isOfTwoVersions(paper) && pair.chosen ? (
          <div className={styles['pair']}>
            <p>{words.whichVersions}</p>
            <PairChoice versions={pair.versions} pair={pair.chosen} onChange={pair.choose} />
          </div>
        ) : null}
      </div>
    </section>
  );
}
