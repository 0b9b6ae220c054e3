/**
 * The folder in which the person typed the command, against which relative paths count. npm moves to the
 * repository's root before it runs a script and leaves the old folder in INIT_CWD; a program that a script
 * starts inherits the variable, hence the look at the script's name.
 */
export function callerFolder(
  env: Readonly<Record<string, string | undefined>>,
  cwd: string,
  script: 'start' | 'cli',
): string {
  return (env['npm_lifecycle_event'] === script ? env['INIT_CWD'] : undefined) ?? cwd;
}
