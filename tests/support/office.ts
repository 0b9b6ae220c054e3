import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { paperFontFolders } from '../../electron/core/exports/paper-fonts.ts';
import { faces } from '../../shared/sheet/layout.ts';
import { repositoryRoot } from './test-core.ts';

const run = promisify(execFile);
const MINUTES = 5 * 60_000;

/**
 * A macro that opens a Word file without a window, does one thing to it, and writes it as something else (text as UTF-8
 * with LF): all changes accepted or refused, or the blank taken out that LibreOffice sets between ideographs and
 * figures, whatever w:autoSpaceDE says.
 */
const MACRO = `Sub Change(source As String, target As String, what As String, filter As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  document = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
  If what = "AcceptAll" Or what = "RejectAll" Then
    dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
    dispatcher.executeDispatch(document.CurrentController.Frame, ".uno:" & what & "TrackedChanges", "", 0, Array())
  End If
  If what = "unspaced" Then
    styles = document.StyleFamilies.getByName("ParagraphStyles")
    For index = 0 To styles.Count - 1
      styles.getByIndex(index).ParaIsCharacterDistance = False
    Next
  End If
  Dim wanted(1) As New com.sun.star.beans.PropertyValue
  wanted(0).Name = "FilterName"
  wanted(0).Value = filter
  wanted(1).Name = "FilterOptions"
  wanted(1).Value = "UTF8,LF"
  document.storeToURL(target, wanted())
  document.close(True)
End Sub
`;
const FILTERS = { txt: 'Text (encoded)', docx: 'MS Word 2007 XML', pdf: 'writer_pdf_Export' } as const;

/** What the macro can do to a file. */
export type OfficeChange = 'AcceptAll' | 'RejectAll' | 'unspaced' | 'nothing';

/** LibreOffice without a window, in a profile of its own, with the fonts of our own PDFs. */
export interface Office {
  /** Such as LibreOffice 7.4.7.2. */
  readonly version: string;
  /** Opens files and writes them into a folder as something else, under the same names. */
  convert(paths: readonly string[], as: 'pdf' | 'docx', folder: string): Promise<void>;
  /** Opens a Word file, does one thing to it, and writes it as `target`. */
  change(path: string, change: OfficeChange, as: keyof typeof FILTERS, target: string): Promise<void>;
}

/** Makes a profile in `folder`. Null where there is no LibreOffice. */
export async function findOffice(folder: string): Promise<Office | null> {
  const program = await firstThatRuns(['soffice', 'libreoffice']);
  if (program === null) return null;
  const profile = join(folder, 'profile');
  const fonts = join(folder, 'fonts.conf');
  writeFileSync(fonts, fontConfiguration(join(folder, 'font-cache')));
  const start = async (args: readonly string[]): Promise<string> => {
    const { stdout } = await run(
      program,
      [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--norestore', ...args],
      {
        env: { ...process.env, FONTCONFIG_FILE: fonts },
        timeout: MINUTES,
        killSignal: 'SIGKILL',
        maxBuffer: 10_000_000,
      },
    );
    return stdout;
  };
  // The first start fills a profile with files of its own, and would write over the macro.
  await start(['--terminate_after_init']);
  installMacro(join(profile, 'user', 'basic'));
  const { stdout } = await run(program, ['--version']);
  return {
    version: stdout.trim().split(' ').slice(0, 2).join(' '),
    convert: async (paths, as, target) => {
      await start(['--convert-to', as, '--outdir', target, ...paths]);
    },
    change: async (path, change, as, target) => {
      const [from, to] = [path, target].map((each) => pathToFileURL(each).href);
      await start([`macro:///Standard.Changes.Change("${from}","${to}","${change}","${FILTERS[as]}")`]);
    },
  };
}

/** Lays the macro where LibreOffice looks for it; without the two lists it would begin a library of its own. */
function installMacro(basic: string): void {
  const library = join(basic, 'Standard');
  mkdirSync(library, { recursive: true });
  const write = (path: string, root: string, dtd: string, attributes: string, inner: string): void => {
    const [prefix = ''] = root.split(':');
    writeFileSync(
      path,
      `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE ${root} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "${dtd}">\n<${root} xmlns:${prefix}="http://openoffice.org/2000/${prefix}"${attributes}>${inner}</${root}>`,
    );
  };
  const code = MACRO.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
  const module = ' script:name="Changes" script:language="StarBasic"';
  write(join(library, 'Changes.xba'), 'script:module', 'module.dtd', module, code);
  const own = ' library:name="Standard" library:readonly="false" library:passwordprotected="false"';
  const element = '<library:element library:name="Changes"/>';
  for (const [kind, elements] of [
    ['script', element],
    ['dialog', ''],
  ] as const) {
    write(join(library, `${kind}.xlb`), 'library:library', 'library.dtd', own, elements);
    const listed = '<library:library library:name="Standard" library:link="false"/>';
    write(join(basic, `${kind}.xlc`), 'library:libraries', 'libraries.dtd', '', listed);
  }
}

async function firstThatRuns(programs: readonly string[]): Promise<string | null> {
  for (const program of programs) {
    const works = await run(program, ['--version']).then(
      () => true,
      () => false,
    );
    if (works) return program;
  }
  return null;
}

/** The fonts of our PDFs and no others, each official name standing for the free face that they use. */
function fontConfiguration(cache: string): string {
  const folders = paperFontFolders(repositoryRoot).map((folder) => `<dir>${folder}</dir>`);
  const aliases = Object.values(faces).map(
    ({ official, free }) =>
      `<match target="pattern"><test name="family"><string>${official}</string></test><edit name="family" mode="assign" binding="same"><string>${free}</string></edit></match>`,
  );
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${folders.join('')}<cachedir>${cache}</cachedir>${aliases.join('')}</fontconfig>`;
}
