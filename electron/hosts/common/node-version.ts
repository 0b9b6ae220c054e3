/** The oldest Node that better-sqlite3 13 and this program run on. */
const NEEDED_NODE = 24;

/** The sentence for a Node that is too old, or null when it is new enough. `version` as in process.versions.node. */
export function oldNodeSentence(version: string): string | null {
  if (Number(version.split('.')[0]) >= NEEDED_NODE) return null;
  return `本程序需要 Node ${NEEDED_NODE} 或更新的版本，现在的是 ${version}。请用 npm start 或 npm run cli 启动，它们会自动找到合适的版本；内容没有变动。`;
}

/** Ends the process with code 2 and a sentence on stderr when the running Node is too old. */
export function refuseOldNode(): void {
  const sentence = oldNodeSentence(process.versions.node);
  if (sentence === null) return;
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
}
