import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useMemo } from 'react';
import { scoreDisclaimer, versionKindNames } from '../../../shared/wording/names.ts';
import { useKeys } from '../../state/keys.ts';
import { useVersion } from '../../state/version.tsx';
import { BarTag, Disclaimer } from '../../ui/bar-tags.tsx';
import { BarGap, BarTitle, ScreenFrame } from '../../ui/screen-frame.tsx';
import { TaskViews } from '../../ui/task-views.tsx';
import { overviewWording as words } from '../../wording/overview.ts';
import { AreaLevelsChart } from './area-levels.tsx';
import { HeatStrip } from './heat-strip.tsx';
import { areaLevels, placedTasks } from './overview-data.ts';
import styles from './overview.module.css';
import { PartScores } from './part-scores.tsx';
import { Quadrant } from './quadrant.tsx';

/** 评分总览: the person's own scores as pictures, each also as a table, for the screen and the printer. */
export function OverviewScreen() {
  const { content, scoreByTask } = useVersion();
  const areas = useMemo(() => areaLevels(content, scoreByTask), [content, scoreByTask]);
  const placed = useMemo(() => placedTasks(content, scoreByTask), [content, scoreByTask]);
  const scored = content.tasks.filter(({ id }) => {
    const score = scoreByTask.get(id);
    return score !== undefined && (score.overall !== null || score.importance !== null);
  }).length;
  const print = () => window.print();
  useKeys([
    {
      keys: ['Ctrl+P'],
      inText: true,
      run: () => {
        print();
        return undefined;
      },
    },
  ]);
  return (
    <ScreenFrame
      label={content.report.title}
      bar={
        <>
          <BarTitle>{content.report.title}</BarTitle>
          <BarTag>{versionKindNames[content.version.kind]}</BarTag>
          <TaskViews current="overview" />
          <BarGap />
          <Disclaimer>{scoreDisclaimer}</Disclaimer>
          <Button
            variant="default"
            leftSection={<IconPrinter aria-hidden size="1.125rem" />}
            aria-keyshortcuts="Control+P"
            onClick={print}
          >
            {words.print}
          </Button>
        </>
      }
    >
      <div className={styles['page']} data-printable>
        <p className={styles['printTitle']}>{words.printTitle(content.report.title, scoreDisclaimer)}</p>
        <div className={styles['columns']}>
          <AreaLevelsChart areas={areas} />
          <Quadrant tasks={placed} left={scored - placed.length} />
        </div>
        <HeatStrip />
        <PartScores />
      </div>
    </ScreenFrame>
  );
}
