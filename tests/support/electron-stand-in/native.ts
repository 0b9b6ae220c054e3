import { offer } from './control.ts';
import { note } from './record.ts';

// A test plays the person in front of the dialogs: its answers are taken in order, and a dialog waits for one.
const answers: unknown[] = [];
const waiting: ((answer: unknown) => void)[] = [];

offer('answerDialog', (answer: unknown) => {
  const dialogWaits = waiting.shift();
  if (dialogWaits) dialogWaits(answer);
  else answers.push(answer);
});

function show(what: string, args: readonly unknown[]): Promise<unknown> {
  note(what, { ...(args.at(-1) as object), hasParent: args.length > 1 });
  return answers.length > 0
    ? Promise.resolve(answers.shift())
    : new Promise((resolve) => waiting.push(resolve));
}

export const dialog = {
  showMessageBox: (...args: unknown[]) => show('messageBox', args),
  showSaveDialog: (...args: unknown[]) => show('saveDialog', args),
  // On stderr: the process may end before a test can ask what was noted.
  showErrorBox: (title: string, content: string) => void process.stderr.write(`${title}: ${content}\n`),
  showMessageBoxSync: (...args: unknown[]) => {
    note('messageBoxSync', args.at(-1));
    return (answers.shift() as { response: number } | undefined)?.response ?? 0;
  },
};

export const shell = {
  showItemInFolder: (path: string) => note('showItemInFolder', path),
};

export const screen = {
  getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }],
};
