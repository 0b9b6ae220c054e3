import type { ComponentType } from 'react';
import { ImportScreen } from '../features/import/import-screen.tsx';
import { ConsolidationScreen } from '../features/consolidation/consolidation-screen.tsx';
import { ComparisonScreen } from '../features/comparison/comparison-screen.tsx';
import { LibraryScreen } from '../features/library/library-screen.tsx';
import { OverviewScreen } from '../features/overview/overview-screen.tsx';
import { MeetingScreen } from '../features/meeting/meeting-screen.tsx';
import { ReadingScreen } from '../features/reading/reading-screen.tsx';
import { OpinionsScreen } from '../features/opinions/opinions-screen.tsx';
import { ProjectsScreen } from '../features/projects/projects-screen.tsx';
import { TasksScreen } from '../features/tasks/tasks-screen.tsx';
import { VersionsScreen } from '../features/versions/versions-screen.tsx';
import type { ScreenId } from '../state/navigation.tsx';
import { screenNames } from '../wording/screens.ts';

export interface Screen {
  readonly id: ScreenId;
  readonly name: string;
  /** Alt+digit; the digits of all planned screens are fixed, so that they never move. Null for a view of a screen. */
  readonly digit: number | null;
  /** The shell shows an empty place instead while no version is open. */
  readonly needsVersion: boolean;
  /** It takes the whole window; the first bar is not shown. */
  readonly alone?: boolean;
  /** It is reached from another screen; the first bar does not name it. */
  readonly unlisted?: boolean;
  /** Only a convener or recorder has it. */
  readonly convener?: boolean;
  /** The listed screen that it is a view of. */
  readonly viewOf?: ScreenId;
  readonly component: ComponentType;
}

/** The screens that exist, in the order of the first bar (资料 1, 阅读 2, 任务 3, 对比 4, 文稿 5, 汇总 6, 会议 7). */
export const screens: readonly Screen[] = [
  { id: 'library', name: screenNames.library, digit: 1, needsVersion: false, component: LibraryScreen },
  { id: 'reading', name: screenNames.reading, digit: 2, needsVersion: true, component: ReadingScreen },
  { id: 'tasks', name: screenNames.tasks, digit: 3, needsVersion: true, component: TasksScreen },
  {
    id: 'comparison',
    name: screenNames.comparison,
    digit: 4,
    needsVersion: true,
    component: ComparisonScreen,
  },
  { id: 'opinions', name: screenNames.opinions, digit: 5, needsVersion: true, component: OpinionsScreen },
  {
    id: 'consolidation',
    name: screenNames.consolidation,
    digit: 6,
    needsVersion: true,
    convener: true,
    component: ConsolidationScreen,
  },
  {
    id: 'meeting',
    name: screenNames.meeting,
    digit: 7,
    needsVersion: true,
    alone: true,
    component: MeetingScreen,
  },
  {
    id: 'overview',
    name: screenNames.overview,
    digit: null,
    needsVersion: true,
    unlisted: true,
    viewOf: 'tasks',
    component: OverviewScreen,
  },
  {
    id: 'projects',
    name: screenNames.projects,
    digit: null,
    needsVersion: true,
    unlisted: true,
    viewOf: 'tasks',
    component: ProjectsScreen,
  },
  {
    id: 'versions',
    name: screenNames.versions,
    digit: 8,
    needsVersion: true,
    unlisted: true,
    component: VersionsScreen,
  },
  {
    id: 'import',
    name: screenNames.import,
    digit: 9,
    needsVersion: false,
    alone: true,
    unlisted: true,
    component: ImportScreen,
  },
];
