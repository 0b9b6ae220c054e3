import { z } from 'zod';

/** The deputy at this workspace, as printed on papers; the id is made once and is the author of every record. */
export const profile = z.object({
  id: z.string().min(1),
  name: z.string().trim().min(1).max(60),
  delegation: z.string().trim().max(60),
  /** Full name of the session, such as 镇江市第九届人民代表大会第三次会议. */
  session: z.string().trim().max(120),
  /** 代表证号, 工作单位及职务 and 联系电话, for the forms that ask for them. */
  deputyNumber: z.string().trim().max(40),
  employer: z.string().trim().max(120),
  phone: z.string().trim().max(40),
  /** 召集人 or 记录员: the 汇总 screen is shown. */
  convener: z.boolean(),
  /** The notice that state secrets must not be handled here was read; milliseconds since the epoch. */
  secrecyNoticeReadAt: z.number().nullable(),
});

/** 标准 / 大字 / 特大（长辈模式）: root size 16, 19, 24 px. */
const typeSize = z.enum(['standard', 'large', 'elder']);

/** The columns of a table that are shown, and whether its rows stand under the parts of the report. */
const tableLayout = z.strictObject({
  columns: z.array(z.string().max(40)).max(40),
  grouped: z.boolean(),
});

export const settings = z.object({
  typeSize,
  theme: z.enum(['light', 'dark']),
  /** Minutes of a speech, 3–20, as rules of procedure set. */
  speechMinutes: z.int().min(3).max(20),
  /** Characters a minute that a speech is reckoned with. */
  speechRate: z.int().min(200).max(260),
  /** 实名 / 只记代表团 / 不署名 on papers. */
  signature: z.enum(['named', 'delegationOnly', 'unsigned']),
  /** Whether the opinions cite the words of the report and list the scores, or name the place alone. */
  evidence: z.boolean(),
  /** Page numbers at the outer edge as the standard says, in the middle as some offices do, or none. */
  pageNumbers: z.enum(['outer', 'centred', 'none']),
  /** Width of the outline and of the notes column in rem; null = as designed. */
  outlineWidth: z.number().min(8).max(60).nullable(),
  notesWidth: z.number().min(12).max(60).nullable(),
  /** Width of 意见分布 and of 收包回执 on the desk, likewise. */
  stripWidth: z.number().min(8).max(60).nullable(),
  receiptsWidth: z.number().min(12).max(60).nullable(),
  /** How the tables are laid out, by the name of the table; one that is not named is as designed. */
  registerTables: z.record(z.string().max(40), tableLayout),
});

export type Profile = z.infer<typeof profile>;
export type TypeSize = z.infer<typeof typeSize>;
export type TableLayout = z.infer<typeof tableLayout>;
export type Settings = z.infer<typeof settings>;

export const defaultSettings: Settings = {
  typeSize: 'standard',
  theme: 'light',
  speechMinutes: 10,
  speechRate: 220,
  signature: 'named',
  evidence: true,
  pageNumbers: 'outer',
  outlineWidth: null,
  notesWidth: null,
  stripWidth: null,
  receiptsWidth: null,
  registerTables: {},
};
