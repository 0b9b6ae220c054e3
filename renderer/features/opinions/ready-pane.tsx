import { Button } from '@mantine/core';
import type { PaperName } from '../../../shared/contract/paper.ts';
import { paperTitles } from '../../../shared/wording/papers.ts';
import { useNavigation } from '../../state/navigation.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { opinionsWording as words } from '../../wording/opinions.ts';
import styles from './opinions.module.css';
import { sourceScreens } from './paper-panes.ts';

/** A paper that is laid out of what other screens hold: where its matter is changed. */
export function ReadyPane(props: { paper: PaperName }) {
  const { goTo } = useNavigation();
  const screen = sourceScreens[props.paper];
  return (
    <section aria-label={words.composing} className={`${styles['composing'] ?? ''} ${styles['ready'] ?? ''}`}>
      <div className={styles['items']}>
        <EmptyState title={words.readyTitle(paperTitles[props.paper])} hint={words.ready[props.paper] ?? ''}>
          {screen ? (
            <Button variant="default" onClick={() => goTo({ screen })}>
              {words.goToSource[screen] ?? ''}
            </Button>
          ) : null}
        </EmptyState>
      </div>
    </section>
  );
}
