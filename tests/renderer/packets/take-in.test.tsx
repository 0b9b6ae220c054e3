/** @jest-environment jsdom */
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { PacketsDialogs } from '../../../renderer/features/packets/packets-dialogs.tsx';
import { TakeIn } from '../../../renderer/features/packets/take-in.tsx';
import type { ContractClient } from '../../../shared/contract/client.ts';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { OperationError } from '../../../shared/contract/errors.ts';
import type { PacketPreview, PreviewedPacket } from '../../../shared/contract/packets.ts';
import { faultSentences, questionSentences } from '../../../shared/wording/packets.ts';
import { openWorkspace, renderScreen } from '../render-screen.tsx';
import type { Opened } from '../render-screen.tsx';

type Packet = NonNullable<PreviewedPacket['packet']>;

let opened: Opened;
beforeAll(async () => {
  opened = await openWorkspace();
});
afterEach(cleanup);
afterAll(() => opened.close());

const packet = (name: string, more: Partial<Packet> = {}): PreviewedPacket => ({
  key: name,
  fileName: `${name}.yjb`,
  fault: null,
  sentence: more.question ? questionSentences[more.question] : '',
  packet: {
    senderId: name,
    kind: 'deputy',
    mode: 'named',
    name,
    delegation: '京口代表团',
    words: ['松灯', '春雁', '云泉', '春台'],
    revision: 1,
    base: { title: '报告', versionKind: 'reviewText', same: true, versionId: null },
    verdict: 'new',
    question: null,
    taken: !more.question,
    counts: { added: 2, changed: 0, withdrawn: 0, unchanged: 0 },
    places: { placed: 2, check: 0, lost: 0 },
    ...{ scores: 0, proposals: 0, groups: 0, decided: 0, sameName: false, inRoster: null, toCheck: [] },
    ...more,
  },
});
const broken = (fault: NonNullable<PreviewedPacket['fault']>): PreviewedPacket => ({
  key: fault,
  fileName: `${fault}.yjb`,
  fault,
  sentence: faultSentences[fault],
  packet: null,
});

function previewOf(packets: readonly PreviewedPacket[]): PacketPreview {
  const held = packets.flatMap((each) => each.packet ?? []);
  const taken = held.filter((each) => each.taken).length;
  return {
    previewId: 'preview',
    versionId: opened.versionId,
    packets: [...packets],
    totals: {
      files: packets.length,
      taken,
      unchanged: 0,
      toDecide: held.length - taken,
      left: 0,
      unreadable: packets.length - held.length,
      opinions: 0,
    },
    missing: [],
  };
}

type Answers = (input: { versionId: string; accepted?: string[]; passphrase?: string }) => PreviewedPacket[];

/** A core that answers looks at packets with these. */
function clientOf(answers: Answers, takeIn?: () => Promise<OutputOf<'packets.takeIn'>>): ContractClient {
  return {
    onEvent: (listen: Parameters<ContractClient['onEvent']>[0]) => opened.client.onEvent(listen),
    call: async (name: string, input: object) => {
      if (name === 'packets.preview') return previewOf(answers(input as Parameters<Answers>[0]));
      if (name === 'packets.takeIn' && takeIn) return takeIn();
      return opened.client.call(name as 'workspace.status', input as Record<string, never>);
    },
  } as ContractClient;
}

/** Shows 收意见包 on a stick whose packets are these. */
function show(answers: Answers, takeIn?: () => Promise<OutputOf<'packets.takeIn'>>): void {
  const client = clientOf(answers, takeIn);
  renderScreen(client, <TakeIn files={[]} paths={['/stick']} onClose={() => undefined} />);
}

const rowOf = (who: string) => screen.findByText(who).then((found) => found.closest('li') ?? document.body);
const mainButton = () => screen.findByRole('button', { name: /^收入|^没有要收的/u });

describe('looking at packets', () => {
  test('a place without packets says so, and nothing can be taken in', async () => {
    show(() => []);
    expect(await screen.findByText('这里没有意见包')).toBeTruthy();
    expect((await mainButton()).hasAttribute('disabled')).toBe(true);
  });

  test('a look that fails says why, and another place can be chosen', async () => {
    show(() => {
      throw new OperationError('inputUnreadable', '找不到这个文件夹，可能U盘已经拔出。已有的内容没有变动。');
    });
    expect((await screen.findByRole('alert')).textContent).toContain('可能U盘已经拔出');
    expect(screen.getByRole('button', { name: '选文件夹' })).toBeTruthy();
  });

  test.each(['damaged', 'forged', 'newer', 'notPacket', 'tooLarge', 'unreadable'] as const)(
    'a file that is %s has its sentence and is not taken',
    async (fault) => {
      show(() => [packet('王秀兰'), broken(fault)]);
      const row = await rowOf(`${fault}.yjb`);
      expect(within(row).getByText(faultSentences[fault])).toBeTruthy();
      expect(within(row).getByText('未收')).toBeTruthy();
      expect((await mainButton()).textContent).toBe('收入 1 份');
    },
  );

  test('what a person must decide stands first, is left until decided, and can be taken back', async () => {
    const user = userEvent.setup();
    show(({ accepted = [] }) => [
      packet('王秀兰'),
      broken('damaged'),
      packet('李国栋', { question: 'otherSigner', taken: accepted.includes('李国栋') }),
      packet('赵敏', { question: 'conflict', taken: accepted.includes('赵敏') }),
    ]);
    await screen.findByText('李国栋');
    const names = screen.getAllByRole('listitem').map((row) => row.textContent.slice(0, 3));
    expect(names).toEqual(['李国栋', '赵敏新', 'dam', '王秀兰']);
    const row = await rowOf('李国栋');
    expect(within(row).getByText(questionSentences.otherSigner)).toBeTruthy();
    expect(within(row).getByText(/松灯、春雁、云泉、春台/u)).toBeTruthy();
    expect(within(row).getByText('待确认')).toBeTruthy();
    await user.click(within(row).getByRole('radio', { name: '收下' }));
    expect(await screen.findByRole('button', { name: '收入 2 份' })).toBeTruthy();
    await user.click(within(await rowOf('李国栋')).getByRole('radio', { name: '不收' }));
    expect(await screen.findByRole('button', { name: '收入 1 份' })).toBeTruthy();
  });

  test('a wrong passphrase is told beside its field, the right one opens the packet', async () => {
    const user = userEvent.setup();
    show(({ passphrase }) =>
      passphrase === '春江花月夜'
        ? [packet('邹平')]
        : [broken(passphrase === undefined ? 'locked' : 'wrongPassphrase')],
    );
    const field = () => screen.findByLabelText('口令（1 份加了口令）');
    await user.type(await field(), '不对');
    await user.click(screen.getByRole('button', { name: '打开' }));
    expect((await screen.findByRole('alert')).textContent).toContain('口令不对');
    await user.type(await field(), '春江花月夜');
    await user.click(screen.getByRole('button', { name: '打开' }));
    expect(await screen.findByText('邹平')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('opinions on another version are shown with the words of both', async () => {
    const user = userEvent.setup();
    show(() => [
      packet('钱少华', {
        base: { title: '征求意见稿', versionKind: 'draftForComment', same: false, versionId: null },
        places: { placed: 0, check: 1, lost: 1 },
        toCheck: [
          {
            ...{
              kind: 'problem',
              body: '请说明。',
              quote: '一百三十万',
              place: '第三部分第23段',
              state: 'check',
            },
            found: { place: '第三部分第24段', words: '130万' },
          },
          {
            kind: 'problem',
            body: '',
            quote: '没有了的话',
            place: '第一部分第1段',
            state: 'lost',
            found: null,
          },
        ],
      }),
    ]);
    const row = await rowOf('钱少华');
    expect(within(row).getByText('来自另一稿《征求意见稿》')).toBeTruthy();
    await user.click(within(row).getByRole('button', { name: '看这 2 条' }));
    expect(within(row).getByText('“130万”')).toBeTruthy();
    expect(within(row).getByText('这一稿里没有找到原话，意见会保留。')).toBeTruthy();
  });

  test('packets about another version that is here can be taken in for that one instead', async () => {
    const user = userEvent.setup();
    const content = await opened.client.call('library.open', { versionId: opened.versionId });
    const { versionId } = await opened.client.call('library.import', {
      source: { type: 'text', name: '征求意见稿.txt', text: content.text.replace('130万', '120万') },
      reportId: content.report.id,
    });
    const base = { title: content.report.title, versionKind: 'reviewText' } as const;
    let waiting = ['/stick'];
    const client = clientOf((input) => {
      const same = input.versionId === versionId;
      return [packet('钱少华', { base: { ...base, same, versionId: same ? null : versionId } })];
    });
    const call: ContractClient['call'] = async (name, input) => {
      if (name !== 'packets.opened') return client.call(name, input);
      const paths = waiting;
      waiting = [];
      return { paths } as never;
    };
    renderScreen({ ...client, call }, <PacketsDialogs />);
    expect((await screen.findByText(/^有 1 份是对着/u)).textContent).toContain(content.report.title);
    await user.click(screen.getByRole('button', { name: '换到那一稿去收' }));
    expect(await screen.findByText('钱少华')).toBeTruthy();
    await waitFor(() => expect(screen.queryByRole('button', { name: '换到那一稿去收' })).toBeNull());
    expect(screen.getByText('钱少华')).toBeTruthy();
    expect(screen.queryByText(/^来自另一稿/u)).toBeNull();
  });

  test('a long name and a group’s packet are told in full', async () => {
    const long = '迪丽热巴·阿不都热合曼·艾合买提江';
    show(() => [
      packet(long, { sameName: true, inRoster: false }),
      packet('组', { kind: 'group', mode: 'delegationOnly', name: '', groups: 12, decided: 9, scores: 4 }),
    ]);
    const row = await rowOf(long);
    expect(within(row).getByText(/^与另一份意见包同名/u)).toBeTruthy();
    expect(within(row).getByText('名册上没有这个名字。')).toBeTruthy();
    const group = await rowOf('京口代表团小组意见包');
    expect(within(group).getByText('新 2 条，评分 4 项，归组和决定 12 项，已定 9 项')).toBeTruthy();
  });

  test('five hundred packets are all there, and those to be decided still first', async () => {
    const many = Array.from({ length: 500 }, (_, at) => packet(`代表${at + 1}`));
    show(() => [...many.slice(1), packet('代表1', { question: 'otherReport' })]);
    expect(await screen.findByRole('button', { name: '收入 499 份' })).toBeTruthy();
    const rows = screen.getAllByRole('listitem');
    expect(rows).toHaveLength(500);
    expect(rows[0]?.textContent).toContain(questionSentences.otherReport);
  });
});

describe('taking in', () => {
  test('what failed is told, and the preview stays', async () => {
    const user = userEvent.setup();
    show(
      () => [packet('王秀兰')],
      () => Promise.reject(new OperationError('diskFull', '磁盘满了，没有收入任何内容。')),
    );
    await user.click(await mainButton());
    expect((await screen.findByRole('alert')).textContent).toContain('没有收入任何内容');
    expect(screen.getByText('王秀兰')).toBeTruthy();
  });

  test('what was taken is told, and what was left is not called to be decided any more', async () => {
    const user = userEvent.setup();
    const packets = [packet('王秀兰'), packet('李国栋', { question: 'otherSigner' })];
    show(
      () => packets,
      () => Promise.resolve({ taken: 1, backup: '/backup', preview: previewOf(packets) }),
    );
    await user.click(await mainButton());
    expect(await screen.findByText('已收入 1 份意见包')).toBeTruthy();
    expect(within(await rowOf('李国栋')).getByText('没有收')).toBeTruthy();
    expect(within(await rowOf('王秀兰')).getByText('已收')).toBeTruthy();
    expect(screen.getByRole('button', { name: '撤销这次收包' })).toBeTruthy();
  });
});
