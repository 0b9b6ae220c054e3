import { join } from 'node:path';
import { removeFolder, temporaryFolder } from '../../support/test-core.ts';
import { coreFigures, parseFigures } from './core-figures.ts';
import { printFigures } from '../figures.ts';
import { memoryFigures, startFigures } from './host-figures.ts';

// The figures that the program promises: `npm run bench -- product`.
const folder = temporaryFolder('bench');
const workspace = join(folder, 'workspace');
try {
  const groups = [
    () => parseFigures(),
    () => coreFigures(workspace, folder),
    () => startFigures(workspace),
    () => memoryFigures(workspace, folder),
  ];
  for (const measure of groups) {
    const figures = await measure();
    printFigures(figures);
    if (figures.some(({ value, bar }) => bar !== null && value > bar)) process.exitCode = 1;
  }
} finally {
  removeFolder(folder);
}
