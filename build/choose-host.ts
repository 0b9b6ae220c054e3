/** What the choice depends on; tests bring their own. */
export interface HostFacts {
  /** `--host`, when given. */
  readonly asked: 'desktop' | 'local' | null;
  readonly platform: NodeJS.Platform;
  readonly hasDisplay: boolean;
  readonly isRoot: boolean;
  /** Whether Electron's binary is there, after a try to fetch it where that is allowed. */
  hasElectron(): Promise<boolean>;
}

/** The host to start, and a sentence for the person that says which and why. */
export interface HostChoice {
  readonly host: 'desktop' | 'local';
  readonly sentence: string;
}

/** Takes the desktop host where it can run, else the local one; null when the one asked for cannot run. */
export async function chooseHost(facts: HostFacts): Promise<HostChoice | null> {
  if (facts.asked === 'local') return { host: 'local', sentence: '按您的要求，用浏览器窗口打开审议台。' };
  if (facts.asked === 'desktop') {
    if (!(await facts.hasElectron())) return null;
    return { host: 'desktop', sentence: '按您的要求，用桌面程序打开审议台。' };
  }
  const local = (why: string): HostChoice => ({
    host: 'local',
    sentence: `用浏览器窗口打开审议台：${why}。`,
  });
  if (!facts.hasDisplay) return local('这里没有图形界面');
  // Electron refuses to run as root with its sandbox on, and without it we refuse.
  if (facts.platform === 'linux' && facts.isRoot) return local('管理员（root）身份不能运行桌面程序');
  if (!(await facts.hasElectron())) return local('这台电脑上没有桌面程序所需的 Electron');
  return { host: 'desktop', sentence: '用桌面程序打开审议台：这台电脑上有 Electron。' };
}
