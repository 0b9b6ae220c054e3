import { useNavigation } from '../state/navigation.tsx';
import type { ScreenId } from '../state/navigation.tsx';
import { taskViewNames } from '../wording/task-views.ts';
import styles from './ui.module.css';

const views = ['tasks', 'overview', 'projects'] as const satisfies readonly ScreenId[];

/** The views of 任务, in its second bar: the register, the scores as pictures, and 民生实事. */
export function TaskViews(props: { current: (typeof views)[number] }) {
  const { goTo } = useNavigation();
  return (
    <nav data-task-views aria-label={taskViewNames.label} className={styles['views']}>
      {views.map((view) => (
        <button
          key={view}
          type="button"
          aria-current={view === props.current ? 'page' : undefined}
          className={styles['view']}
          onClick={() => goTo({ screen: view })}
        >
          {taskViewNames[view]}
        </button>
      ))}
    </nav>
  );
}
