import { Button, Menu, UnstyledButton } from '@mantine/core';
import {
  IconCircleCheck,
  IconLetterCase,
  IconLoader2,
  IconSearch,
  IconSettings,
  IconUsb,
} from '@tabler/icons-react';
import { useNow } from '../../state/clock.ts';
import { useLayout } from '../../state/layout.ts';
import { useNavigation } from '../../state/navigation.tsx';
import type { ScreenId } from '../../state/navigation.tsx';
import { usePackets } from '../../state/packets.tsx';
import { useSaveState } from '../../state/save-state.ts';
import { useWorkspace } from '../../state/workspace.tsx';
import { Seal } from '../../ui/seal.tsx';
import { common } from '../../wording/common.ts';
import { packetsWording } from '../../wording/packets.ts';
import { shell } from '../../wording/shell.ts';
import { momentWords } from '../../wording/time.ts';
import { screens } from '../screens.ts';
import styles from './shell.module.css';

/** Mark, screens, 已保存, 查找, 字号, 设置. */
export function FirstBar(props: { current: ScreenId | null; onSearch: () => void; onSettings: () => void }) {
  const { goTo } = useNavigation();
  const narrow = useLayout() === 'narrow';
  const { profile } = useWorkspace();
  const listedScreens = screens.filter(
    ({ unlisted, convener }) => unlisted !== true && (convener !== true || profile?.convener === true),
  );
  return (
    <header className={styles['first']}>
      <span className={styles['mark']}>
        <Seal />
        <span className={styles['name']}>{shell.name}</span>
      </span>
      <nav aria-label={shell.screens} className={styles['screens']}>
        {listedScreens.map((screen) => (
          <UnstyledButton
            key={screen.id}
            className={styles['screen']}
            aria-current={screen.id === props.current ? 'page' : undefined}
            title={screen.digit === null ? screen.name : `${screen.name}（Alt+${screen.digit}）`}
            onClick={() => goTo({ screen: screen.id })}
          >
            {screen.name}
          </UnstyledButton>
        ))}
      </nav>
      <span className={styles['gap']} />
      <Saved />
      <UnstyledButton className={styles['find']} onClick={props.onSearch} title={`${shell.find}（Ctrl+K）`}>
        <IconSearch aria-hidden size="1.125rem" />
        <span>{shell.find}</span>
        {narrow ? null : <kbd aria-hidden>{shell.findKey}</kbd>}
      </UnstyledButton>
      {narrow ? null : (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button
              variant="subtle"
              color="var(--ink)"
              className={styles['plain'] ?? ''}
              leftSection={<IconUsb aria-hidden size="1.125rem" />}
            >
              {packetsWording.menu}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <PacketsItems />
          </Menu.Dropdown>
        </Menu>
      )}
      <SizeMenu onSettings={narrow ? props.onSettings : null} />
      {!narrow ? (
        <Button
          variant="subtle"
          color="var(--ink)"
          className={styles['plain'] ?? ''}
          leftSection={<IconSettings aria-hidden size="1.125rem" />}
          onClick={props.onSettings}
        >
          {shell.settings}
        </Button>
      ) : null}
    </header>
  );
}

/** The save state: seen at once, spoken politely and once per pause. */
function Saved() {
  const { status, savedAt } = useSaveState();
  const now = useNow();
  if (status === 'failed') return null;
  const words =
    status === 'saving'
      ? common.saving
      : savedAt === null
        ? shell.nothingWritten
        : shell.savedAt(momentWords(savedAt, Math.max(now, savedAt)));
  return (
    <span role="status" aria-live="polite" className={styles['saved']} data-status={status}>
      {status === 'saving' ? (
        <IconLoader2 aria-hidden size="1.125rem" />
      ) : savedAt === null ? null : (
        <IconCircleCheck aria-hidden size="1.125rem" />
      )}
      {words}
    </span>
  );
}

function SizeMenu(props: { onSettings: (() => void) | null }) {
  const { settings, setTypeSize, setTheme } = useWorkspace();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="subtle"
          color="var(--ink)"
          className={styles['plain'] ?? ''}
          leftSection={<IconLetterCase aria-hidden size="1.25rem" />}
        >
          {shell.typeSize}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup
          value={settings.typeSize}
          onChange={(value) => setTypeSize(value as typeof settings.typeSize)}
        >
          {(['standard', 'large', 'elder'] as const).map((size) => (
            <Menu.RadioItem key={size} value={size}>
              {shell.sizes[size]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.CheckboxItem
          checked={settings.theme === 'dark'}
          onChange={(dark) => setTheme(dark ? 'dark' : 'light')}
        >
          {shell.theme}
        </Menu.CheckboxItem>
        {props.onSettings ? (
          <>
            <Menu.Divider />
            <PacketsItems icon />
            <Menu.Divider />
            <Menu.Item onClick={props.onSettings} leftSection={<IconSettings aria-hidden size="1.125rem" />}>
              {shell.settings}
            </Menu.Item>
          </>
        ) : null}
      </Menu.Dropdown>
    </Menu>
  );
}

/** What can be done with packets; only a convener or recorder takes them in. */
function PacketsItems(props: { icon?: boolean }) {
  const { profile } = useWorkspace();
  const { open } = usePackets();
  const names = profile?.convener
    ? (['handOver', 'takeIn', 'enter', 'roster'] as const)
    : (['handOver'] as const);
  return names.map((name) => (
    <Menu.Item
      key={name}
      leftSection={props.icon ? <IconUsb aria-hidden size="1.125rem" /> : undefined}
      onClick={() => open(name)}
    >
      {packetsWording[name]}
    </Menu.Item>
  ));
}
