import type { PacketQuestion, PacketVerdict } from '../packet/merge-plan.ts';
import type { PacketFault } from '../packet/packet-faults.ts';
import type { EnteredSource, SignatureMode } from '../review/opinion.ts';

/** 实名 / 只记代表团 / 不署名. */
export const modeNames: Readonly<Record<SignatureMode, string>> = {
  named: '实名',
  delegationOnly: '只记代表团',
  unsigned: '不署名',
};

/** Names of packet files, without the extension. */
export const packetFileNames: Readonly<
  Record<SignatureMode, (delegation: string, name: string, code: string) => string>
> = {
  named: (delegation, name) => `意见包-${delegation === '' ? '' : `${delegation}-`}${name}`,
  delegationOnly: (delegation, _name, code) => `意见包-${delegation === '' ? '' : `${delegation}-`}${code}`,
  unsigned: (_delegation, _name, code) => `意见包-不署名-${code}`,
};

/** How the packet of a group is named to a person; a delegation may say that it is a group. */
export const groupPacketOf = (delegation: string): string =>
  `${delegation}${delegation.endsWith('组') ? '' : '小组'}意见包`;

/** How the file of such a packet is called. */
export const groupPacketName = (delegation: string): string => `小组意见包-${delegation}`;

/** Why a file was not taken: what is wrong, what is safe, what to do. */
export const faultSentences: Readonly<Record<PacketFault, string>> = {
  notPacket: '这个文件不是意见包，没有收。已有的内容没有变动，请确认是不是拿错了文件。',
  damaged: '这份意见包不完整或被改动过，读不出来，没有收。已有的内容没有变动，请这位代表再交一次。',
  forged: '这份意见包的内容和签名对不上，可能被人改过，没有收。已有的内容没有变动，请这位代表再交一次。',
  newer: '这份意见包是新版审议台做的，这个版本读不了。已有的内容没有变动，请更新审议台后再收。',
  tooLarge: '这个文件太大，不像意见包，没有收。已有的内容没有变动，请确认是不是拿错了文件。',
  locked: '这份意见包加了口令，填上口令才能收。已有的内容没有变动。',
  wrongPassphrase: '口令不对，或文件被改动过，这份意见包没有打开。已有的内容没有变动，请核对口令后再试。',
  unreadable: '这个文件读不出来，可能是U盘松动或已拔出。已有的内容没有变动，请插好U盘后再试。',
};

/** What became of a packet, in one word. */
export const verdictNames: Readonly<Record<PacketVerdict, string>> = {
  new: '已收',
  updated: '已更新',
  withdrawn: '已撤回',
  unchanged: '未变',
  older: '较早的一份',
  repeated: '重复的文件',
  superseded: '较早的一份',
  own: '本机的意见包',
};

/** Why a packet that could be read is not written. */
export const leftSentences: Readonly<Partial<Record<PacketVerdict, string>>> = {
  unchanged: '与上次相同，没有变化。',
  older: '已经收过这位代表后来交的一份，这一份较早，没有收。',
  repeated: '与另一个文件完全相同，只收一次。',
  superseded: '这次还有同一位代表后来交的一份，只收后来的。',
  own: '这是本机自己的意见包，批注已经在这里，不用收。',
};

/** What a person is asked before a packet is taken. */
export const questionSentences: Readonly<Record<PacketQuestion, string>> = {
  otherSigner: '签名与上次不同，可能换了电脑，也可能不是本人交的。请先与代表核对口令，再决定收不收。',
  conflict: '同一位代表有两份编号相同、内容不同的意见包。请先问清以哪一份为准，再决定收不收。',
  otherReport: '这份意见包写的可能不是这份报告，多数原话在这里找不到。请核对后再决定收不收。',
};

/** 当面说的 / 纸面意见 / 审议意见表. */
export const enteredSourceNames: Readonly<Record<EnteredSource, string>> = {
  spoken: '当面说的',
  paper: '纸面意见',
  form: '填好的审议意见表',
};

/** Refusals around packets. */
export const packetRefusals = {
  noProfile: () => '还没有登记代表信息，意见包没有做。请先在设置里填写姓名和代表团。',
  noDelegation: () => '还没有填写代表团，不能只记代表团。请先在设置里填写，或换一种署名方式；没有写出文件。',
  groupNeedsDelegation: () =>
    '还没有填写代表团，小组意见包没有做。请先在设置里填写；没有写出文件，意见没有变动。',
  withdrawFirst: (mode: string) =>
    `上次是以“${mode}”交出的。换署名方式之前，请先撤回那一份；这次没有写出文件。`,
  nothingToWithdraw: () => '没有交出过意见包，不用撤回。内容没有变动。',
  previewGone: () => '查看的结果已经不在了，没有收入任何内容。请重新选择意见包。',
  noRosterNames: () => '这个文件里没有找到姓名，名册没有变动。请确认有“姓名”一栏，或每行一个名字。',
  notForm: () => '这个文件不是审议意见表，没有收入任何内容。请用程序做的审议意见表填写后再收。',
} as const;
