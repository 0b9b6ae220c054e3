import { Button } from '@mantine/core';
import { IconHomeHeart, IconTableImport } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { versionKindNames } from '../../../shared/wording/names.ts';
import { markDisclaimer } from '../../../shared/wording/projects.ts';
import { useQuery } from '../../state/core-client.tsx';
import { useNavigation } from '../../state/navigation.tsx';
import { useVersion } from '../../state/version.tsx';
import { BarTag, Disclaimer } from '../../ui/bar-tags.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ExportMenu } from '../../ui/export-menu.tsx';
import { BarGap, BarTitle, ScreenFrame } from '../../ui/screen-frame.tsx';
import { SegmentedRow } from '../../ui/segmented-row.tsx';
import { TaskViews } from '../../ui/task-views.tsx';
import { projectsWording as words } from '../../wording/projects.ts';
import { ImportDialog } from './import-dialog.tsx';
import { projectGroups, projectOrders } from './project-list.ts';
import type { ProjectOrder } from './project-list.ts';
import { ProjectRow } from './project-row.tsx';
import styles from './projects.module.css';

/** 民生实事: the candidate projects of the open document with personal marks, which nothing counts. */
export function ProjectsScreen() {
  const { content } = useVersion();
  const { data } = useQuery('project.list', { reportId: content.report.id }, ['score']);
  const { arrival } = useNavigation();
  const list = useRef<HTMLDivElement>(null);
  const [order, setOrder] = useState<ProjectOrder>('list');
  const [importing, setImporting] = useState(false);
  const projects = data?.projects;
  const groups = useMemo(() => projectGroups(projects ?? [], order, words.noCategory), [projects, order]);
  const hasProjects = projects !== undefined && projects.length > 0;
  // Going twice to one project shows it twice; `arrival` is another one then.
  useEffect(() => {
    const id = arrival?.destination.projectId;
    const row = id === undefined ? null : list.current?.querySelector(`[data-project="${CSS.escape(id)}"]`);
    row?.scrollIntoView({ block: 'center' });
    row?.querySelector<HTMLElement>('h3')?.focus({ preventScroll: true });
  }, [arrival, hasProjects]);
  const begin = (
    <Button
      {...(hasProjects ? { variant: 'default' } : {})}
      leftSection={<IconTableImport aria-hidden size="1.25rem" />}
      onClick={() => setImporting(true)}
    >
      {words.import}
    </Button>
  );
  return (
    <ScreenFrame
      label={content.report.title}
      bar={
        <>
          <BarTitle>{content.report.title}</BarTitle>
          <BarTag>{versionKindNames[content.version.kind]}</BarTag>
          <TaskViews current="projects" />
          <BarGap />
          <Disclaimer>{markDisclaimer}</Disclaimer>
          {hasProjects ? (
            <>
              {begin}
              <ExportMenu main paper="projects" name={words.export} content={content} />
            </>
          ) : null}
        </>
      }
    >
      <div ref={list} className={styles['page']}>
        {hasProjects ? (
          <>
            <div className={styles['head']}>
              <h2>{words.title}</h2>
              <span className={styles['quiet']}>{words.count(projects.length)}</span>
              <SegmentedRow
                label={words.order}
                value={order}
                choices={projectOrders.map((value) => ({ value, label: words.orders[value] }))}
                onChange={setOrder}
              />
            </div>
            {groups.map(({ title, rows }) => (
              <section key={title ?? ''} aria-label={title ?? words.list}>
                {title === null ? null : <h3 className={styles['group']}>{title}</h3>}
                <ul className={styles['rows']}>
                  {rows.map(({ project, number }) => (
                    <ProjectRow
                      key={project.id}
                      project={project}
                      number={number}
                      wanted={arrival?.destination.projectId === project.id}
                    />
                  ))}
                </ul>
              </section>
            ))}
          </>
        ) : projects ? (
          <EmptyState icon={<IconHomeHeart size="1.75rem" />} title={words.empty} hint={words.emptyHint}>
            {begin}
          </EmptyState>
        ) : null}
      </div>
      {importing ? <ImportDialog onClose={() => setImporting(false)} /> : null}
    </ScreenFrame>
  );
}
