import { Menu } from '@mantine/core';
import { IconChevronDown, IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { meetingWording as words } from '../../wording/meeting.ts';
import styles from './meeting.module.css';
import { clock } from './timer.ts';
import type { TimerView } from './timer.ts';
import type { MeetingClock } from './use-timer.ts';

const shortest = 3;
const longest = 20;
const choices = Array.from({ length: longest - shortest + 1 }, (_, index) => shortest + index);

function restWords(view: TimerView, minutes: number): string {
  const minute = Math.floor(view.rest / 60);
  const second = view.rest % 60;
  switch (view.phase) {
    case 'notStarted':
      return words.notStarted(minutes);
    case 'normal':
      return words.left(minute, second);
    case 'lastMinute':
      return words.lastMinute;
    case 'over':
      return words.over(minute, second);
  }
}

/** Counts up and says what is left; the last minute and the time after it change bar and words, silently. */
export function MeetingTimer(props: { timer: MeetingClock }) {
  const { timer } = props;
  const { view } = timer;
  const Icon = timer.running ? IconPlayerPause : IconPlayerPlay;
  return (
    <>
      <span role="timer" aria-label={words.timer} className={styles['clock']}>
        {clock(view.seconds)}
      </span>
      <span className={styles['rest']} data-phase={view.phase}>
        {restWords(view, timer.minutes)}
      </span>
      <span role="status" className="spoken">
        {view.phase === 'lastMinute' ? words.lastMinute : view.phase === 'over' ? words.overNow : ''}
      </span>
      <button
        type="button"
        className={styles['onDark']}
        onClick={timer.toggle}
        title={words.timerKey}
        aria-keyshortcuts="Space"
      >
        <Icon aria-hidden size="1.25rem" />
        {timer.running ? words.pause : view.phase === 'notStarted' ? words.start : words.goOn}
      </button>
      <Menu position="bottom-end">
        <Menu.Target>
          <button type="button" className={styles['onDark']} aria-label={words.minutesNow(timer.minutes)}>
            {words.minutes(timer.minutes)}
            <IconChevronDown aria-hidden size="1.125rem" />
          </button>
        </Menu.Target>
        <Menu.Dropdown className={styles['minutes'] ?? ''}>
          <Menu.Item disabled={view.phase === 'notStarted'} onClick={timer.reset}>
            {words.reset}
          </Menu.Item>
          <Menu.Divider />
          <Menu.RadioGroup
            value={String(timer.minutes)}
            onChange={(value) => timer.setMinutes(Number(value))}
          >
            {choices.map((minutes) => (
              <Menu.RadioItem key={minutes} value={String(minutes)}>
                {words.minutes(minutes)}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
        </Menu.Dropdown>
      </Menu>
      <span aria-hidden className={styles['track']} data-phase={view.phase}>
        <span style={{ inlineSize: `${view.part * 100}%` }} />
      </span>
    </>
  );
}
