import { describe, expect, test } from '@jest/globals';
import { chooseHost } from '../../../build/choose-host.ts';
import type { HostFacts } from '../../../build/choose-host.ts';

const facts = (changes: Partial<HostFacts>, electron = true): HostFacts => ({
  asked: null,
  platform: 'linux',
  hasDisplay: true,
  isRoot: false,
  hasElectron: () => Promise.resolve(electron),
  ...changes,
});

describe('choice of the host', () => {
  test('the desktop host where Electron is, with the reason', async () => {
    const choice = await chooseHost(facts({}));
    expect(choice?.host).toBe('desktop');
    expect(choice?.sentence).toContain('有 Electron');
  });

  test.each([
    ['no Electron', facts({}, false), 'Electron'],
    ['no display', facts({ hasDisplay: false }), '没有图形界面'],
    ['root', facts({ isRoot: true }), '管理员'],
  ])('the local host: %s', async (_name, given, reason) => {
    const choice = await chooseHost(given);
    expect(choice?.host).toBe('local');
    expect(choice?.sentence).toContain(reason);
  });

  test('nobody looks for Electron where it could not run', async () => {
    let looked = 0;
    const hasElectron = (): Promise<boolean> => {
      looked++;
      return Promise.resolve(true);
    };
    await chooseHost(facts({ hasDisplay: false, hasElectron }));
    await chooseHost(facts({ isRoot: true, hasElectron }));
    await chooseHost(facts({ asked: 'local', hasElectron }));
    expect(looked).toBe(0);
  });

  test('the one that was asked for', async () => {
    expect((await chooseHost(facts({ asked: 'local' })))?.host).toBe('local');
    expect((await chooseHost(facts({ asked: 'desktop', hasDisplay: false })))?.host).toBe('desktop');
  });

  test('the desktop host asked for without Electron is no choice', async () => {
    expect(await chooseHost(facts({ asked: 'desktop' }, false))).toBeNull();
  });
});
