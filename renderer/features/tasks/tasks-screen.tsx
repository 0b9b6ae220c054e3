import { Button } from '@mantine/core';
import { IconListCheck } from '@tabler/icons-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { scoreDisclaimer, versionKindNames } from '../../../shared/wording/names.ts';
import { useKeys } from '../../state/keys.ts';
import { useLayout } from '../../state/layout.ts';
import { useNavigation } from '../../state/navigation.tsx';
import { useUndo } from '../../state/undo.tsx';
import { useVersion } from '../../state/version.tsx';
import { BarTag, Disclaimer } from '../../ui/bar-tags.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ExportMenu } from '../../ui/export-menu.tsx';
import type { Scope } from '../../ui/scope-select.tsx';
import { BarGap, BarTitle, ScreenFrame } from '../../ui/screen-frame.tsx';
import { TaskViews } from '../../ui/task-views.tsx';
import { gridWording } from '../../wording/grid.ts';
import { tasksWording } from '../../wording/tasks.ts';
import { keepFocus } from './keep-focus.ts';
import { ScoredBar } from './scored-bar.tsx';
import { TaskDetail } from './task-detail.tsx';
import { filterCounts, neighbour, nextUnscored } from './task-list.ts';
import { TaskListPane } from './task-list-pane.tsx';
import type { TaskRow } from './task-rows.ts';
import styles from './tasks.module.css';
import { useTaskKeys } from './use-task-keys.ts';
import { useTaskRows } from './use-task-rows.ts';

/** 任务: the register with the detail of one task, scored by the deputy for their own use. */
export function TasksScreen() {
  const { content } = useVersion();
  const layout = useLayout();
  const { arrival } = useNavigation();
  const { tell } = useUndo();
  const [scope, setScope] = useState<Scope>('this');
  const [chosen, setChosen] = useState<string | null>(null);
  const { rows, sourceOf } = useTaskRows(scope, chosen);
  const counts = useMemo(() => filterCounts(rows), [rows]);
  const [detailOpen, setDetailOpen] = useState(layout === 'wide' || layout === 'full');
  const [criteriaOpen, setCriteriaOpen] = useState(true);
  const [arrived, setArrived] = useState<number | null>(null);
  const screen = useRef<HTMLDivElement>(null);
  /** The rows in the order in which they are seen. */
  const order = useRef<readonly TaskRow[]>([]);
  const onOrder = useCallback((seen: readonly TaskRow[]) => {
    order.current = seen;
  }, []);

  // A destination that names a task opens it once, also when the screen is already there.
  const wanted = arrival?.destination.taskId;
  if (arrival && arrival.count !== arrived) {
    setArrived(arrival.count);
    if (wanted !== undefined && rows.some((row) => row.task.id === wanted)) {
      setChosen(wanted);
      setDetailOpen(true);
    }
  }

  const current = rows.find((row) => row.task.id === chosen) ?? rows[0] ?? null;
  const source = current ? sourceOf(current) : undefined;

  const choose = useCallback((taskId: string, open: boolean) => {
    setChosen(taskId);
    if (open) setDetailOpen(true);
  }, []);
  const move = useCallback(
    (by: 1 | -1) => {
      const row = neighbour(order.current, current?.task.id ?? null, by);
      if (!row) return;
      keepFocus(screen.current, () => setChosen(row.task.id));
    },
    [current],
  );
  const goToUnscored = useCallback(() => {
    const row = nextUnscored(rows, current?.task.id ?? null);
    if (!row) {
      tell(tasksWording.allScored);
      return;
    }
    keepFocus(screen.current, () => choose(row.task.id, layout !== 'narrow' || detailOpen));
  }, [rows, current, tell, choose, layout, detailOpen]);

  // The focus moves with what is shown, so that the next key finds it there.
  const showDetail = (open: boolean) => {
    flushSync(() => setDetailOpen(open));
    const goal = open ? '[data-detail-title]' : '[role="grid"]';
    screen.current?.querySelector<HTMLElement>(goal)?.focus();
  };
  const close = () => showDetail(false);
  useKeys([
    {
      keys: ['Enter'],
      // The list has its own; this is for a screen in which nothing has the focus yet.
      run: () => {
        const active = document.activeElement;
        if (!current || (active !== document.body && active?.id !== 'main')) return false;
        setChosen(current.task.id);
        showDetail(true);
        return undefined;
      },
    },
    {
      keys: ['Escape'],
      // Where the detail lies over the list it is the top layer.
      run: () => {
        if (!detailOpen || layout === 'wide' || layout === 'full') return false;
        close();
        return undefined;
      },
    },
  ]);
  useTaskKeys({ row: current, screen, onMove: move, onNextUnscored: goToUnscored });

  // On a page of its own the detail begins at its top and has the focus.
  const alone = layout === 'narrow' && detailOpen;
  useEffect(() => {
    if (alone) screen.current?.querySelector<HTMLElement>('[data-detail-title]')?.focus();
  }, [alone]);

  if (!current) {
    return (
      <ScreenFrame label={tasksWording.register}>
        <EmptyState
          icon={<IconListCheck size="1.75rem" />}
          title={scope === 'all' ? gridWording.readingAll : tasksWording.empty}
          hint={scope === 'all' ? '' : tasksWording.emptyHelp}
        />
      </ScreenFrame>
    );
  }
  const many = scope === 'all';
  const title = many ? gridWording.everyReport : content.report.title;

  return (
    <ScreenFrame
      label={title}
      bar={
        <>
          <BarTitle>{title}</BarTitle>
          {many ? null : <BarTag>{versionKindNames[content.version.kind]}</BarTag>}
          <TaskViews current="tasks" />
          <BarGap breaks />
          <Disclaimer>{scoreDisclaimer}</Disclaimer>
          <ScoredBar done={rows.length - counts.unscored} all={rows.length} />
          <Button variant="default" onClick={goToUnscored} aria-keyshortcuts="Control+ArrowDown">
            {tasksWording.nextUnscored}
          </Button>
          <ExportMenu paper="scores" name={tasksWording.export} content={content} />
        </>
      }
    >
      <div ref={screen} className={styles['screen']} data-layout={layout} data-detail={detailOpen}>
        <TaskListPane
          rows={rows}
          counts={counts}
          current={current}
          scope={scope}
          onScope={setScope}
          source={source}
          narrow={layout === 'narrow'}
          hidden={alone}
          onOrder={onOrder}
          onChoose={choose}
          onOpened={() => showDetail(true)}
        />
        {detailOpen && source ? (
          <TaskDetail
            key={current.task.id}
            row={current}
            source={source}
            named={many}
            layout={layout}
            criteriaOpen={criteriaOpen}
            onCriteriaOpen={setCriteriaOpen}
            onMove={move}
            onClose={close}
          />
        ) : null}
      </div>
    </ScreenFrame>
  );
}
