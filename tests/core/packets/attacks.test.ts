import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readContainer, writeContainer } from '../../../electron/core/packets/container.ts';
import { readPacket } from '../../../electron/core/packets/read-packet.ts';
import { dumpWorkspace } from '../../support/dump-workspace.ts';
import { forge } from '../../support/packet-forge.ts';
import type { PacketValues } from '../../support/packet-forge.ts';
import type { Person } from '../../support/packets.ts';
import { look, openPerson, reopenPerson, takeIn } from '../../support/packets.ts';
import { annotate } from '../../support/reviewing.ts';
import { removeFolder, temporaryFolder } from '../../support/test-core.ts';

const PASSPHRASE = '春江花月夜';

let folder: string;
let deputy: Person;
let convener: Person;
/** One short note, so that trying every byte takes seconds. */
let tiny: Buffer;
let sealed: Buffer;

beforeAll(async () => {
  folder = temporaryFolder('attacks');
  deputy = await openPerson(folder, '赵敏', 1);
  convener = await openPerson(folder, '王召集', 2, { convener: true });
  await deputy.test.client.call('annotation.create', {
    versionId: deputy.content.version.id,
    kind: 'problem',
    target: { type: 'report' },
    body: '太长。',
  });
  tiny = readFileSync(await deputy.handOver());
  sealed = readFileSync(await deputy.handOver('named', '', PASSPHRASE));
});

afterAll(async () => {
  await deputy.close();
  await convener.close();
  removeFolder(folder);
});

let written = 0;
function file(bytes: Uint8Array): string {
  written += 1;
  const path = join(folder, `attack-${written}.yjb`);
  writeFileSync(path, bytes);
  return path;
}

const items = (values: PacketValues): Record<string, unknown>[] =>
  values['annotations.json']['items'] as Record<string, unknown>[];
const sender = (values: PacketValues): Record<string, unknown> =>
  values['manifest.json']['sender'] as Record<string, unknown>;

describe('a packet that was tampered with', () => {
  test('is refused whichever byte was changed', async () => {
    for (let at = 0; at < tiny.length; at += 1) {
      const bytes = Buffer.from(tiny);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (at % 8));
      const { fault } = await readPacket(bytes, null);
      expect([at, fault]).not.toEqual([at, null]);
    }
  });

  test('is refused at whatever length it was cut', async () => {
    for (let length = 0; length < tiny.length; length += 1) {
      const { fault } = await readPacket(tiny.subarray(0, length), null);
      expect([length, fault]).not.toEqual([length, null]);
    }
    expect((await readPacket(Buffer.concat([tiny, Buffer.from([0])]), null)).fault).toBe('damaged');
  });

  test('is refused when it was sealed', async () => {
    for (let at = 0; at < sealed.length; at += 131) {
      const bytes = Buffer.from(sealed);
      bytes[at] = (bytes[at] ?? 0) ^ 0x10;
      expect([at, (await readPacket(bytes, PASSPHRASE)).fault]).not.toEqual([at, null]);
    }
    expect((await readPacket(sealed, `${PASSPHRASE}。`)).fault).toBe('wrongPassphrase');
    expect((await readPacket(sealed, PASSPHRASE)).fault).toBeNull();
  });
});

describe('a file that is no packet', () => {
  const bomb = () => zipSync({ 'manifest.json': new Uint8Array(50_000_000) }, { level: 9 });
  const outside = () => zipSync({ '../manifest.json': tiny, '/etc/passwd': tiny }, { level: 0 });
  const doubled = () => {
    const bytes = Buffer.from(zipSync({ 'manifest.json': tiny, 'manifest.jsom': tiny }, { level: 0 }));
    // The packer writes no name twice, so that the second is renamed in both of its headers.
    for (let at = bytes.indexOf('manifest.jsom'); at >= 0; at = bytes.indexOf('manifest.jsom')) {
      bytes.write('manifest.json', at);
    }
    return bytes;
  };
  test.each([
    ['an empty file', () => new Uint8Array(0)],
    ['a text', () => Buffer.from('这不是意见包')],
    ['a zip bomb', bomb],
    ['a path outside', outside],
    [
      'a length without end',
      () => {
        const bytes = Buffer.from(tiny);
        bytes.writeUInt32LE(0xffffffff, 18);
        return bytes;
      },
    ],
    [
      'a seal whose passphrase would cost gigabytes',
      () => {
        const files = readContainer(sealed, ['sealed.json', 'sealed.bin']);
        const head = Buffer.from(
          strFromU8(files?.get('sealed.json') ?? new Uint8Array()).replace('32768', '1073741824'),
        );
        return writeContainer([
          { name: 'sealed.json', bytes: head },
          { name: 'sealed.bin', bytes: files?.get('sealed.bin') ?? new Uint8Array() },
        ]);
      },
    ],
    ['a name twice', doubled],
    ['a picture', () => Buffer.from('89504e470d0a1a0a', 'hex')],
  ])('is refused: %s', async (_, make) => {
    expect(['notPacket', 'damaged']).toContain((await readPacket(make(), null)).fault);
  });
});

describe('a packet that was forged and signed anew', () => {
  test.each<[string, (values: PacketValues) => void, boolean?]>([
    ['huge counts', (v) => (v['manifest.json']['counts'] = { annotations: 20_000 }), false],
    [
      'a count that is not so',
      (v) => ((v['manifest.json']['counts'] as { scores: number }).scores = 3),
      false,
    ],
    ['a private note', (v) => items(v).forEach((item) => (item['syt:private'] = true))],
    ['a name in a packet without one', (v) => (sender(v)['mode'] = 'unsigned')],
    [
      'another author',
      (v) => items(v).forEach((item) => (item['creator'] = { type: 'Person', id: 'urn:x:y' })),
    ],
    ['one note twice', (v) => items(v).push({ ...items(v)[0] })],
    ['a note in a withdrawal', (v) => (v['manifest.json']['withdrawn'] = true)],
    ['an id that is a text', (v) => items(v).forEach((item) => (item['id'] = 'urn:a:<script>'))],
    ['a text without end', (v) => items(v).forEach((i) => (i['body'] = [comment('长'.repeat(200_000))]))],
  ])('is refused: %s', async (_, change, honest = true) => {
    const preview = await look(convener, [file(forge(tiny, change, { honest }))], { previewId: 'forged' });
    expect(preview.packets.at(-1)).toMatchObject({ fault: expect.stringMatching(/damaged|forged/) });
    expect(preview.packets.at(-1)?.sentence).toMatch(/没有收.*没有变动/u);
  });

  test('leaves the workspace as it was, byte for byte', async () => {
    await convener.close();
    const before = dumpWorkspace(convener.workspace, { texts: true });
    convener = await reopenPerson(folder, convener);
    const broken = Buffer.from(tiny);
    broken[200] = 0;
    const attacks = [broken, forge(tiny, (v) => (sender(v)['mode'] = 'unsigned')), Buffer.from('nothing')];
    const { taken, backup } = await takeIn(convener, attacks.map(file));
    expect([taken, backup]).toEqual([0, null]);
    await convener.close();
    expect(dumpWorkspace(convener.workspace, { texts: true })).toBe(before);
    convener = await reopenPerson(folder, convener);
  });

  test('HTML, formulas and hidden characters are words like any others', async () => {
    const bytes = forge(tiny, (values) => {
      sender(values)['id'] = '99999999-0000-4000-8000-000000000001';
      sender(values)['name'] = '=HYPERLINK("http://x")\u202E敏赵';
      items(values).forEach((item) => {
        item['creator'] = { type: 'Person', id: 'urn:shenyitai:person:99999999-0000-4000-8000-000000000001' };
        item['body'] = [comment('<img src=x onerror=alert(1)>\u0000=1+1')];
      });
    });
    await takeIn(convener, [file(bytes)]);
    const { opinions } = await convener.test.client.call('packets.opinions', {
      versionId: convener.content.version.id,
    });
    expect(opinions.map(({ body, author }) => [body, author.name])).toEqual([
      ['<img src=x onerror=alert(1)>=1+1', '=HYPERLINK("http://x")敏赵'],
    ]);
    const paper = async (format: 'docx' | 'xlsx', part: string): Promise<string> => {
      const path = join(folder, `summary.${format}`);
      const versionId = convener.content.version.id;
      await convener.test.client.call('paper.export', { paper: 'summary', format, versionId, path });
      return strFromU8(unzipSync(readFileSync(path))[part] ?? new Uint8Array());
    };
    const document = await paper('docx', 'word/document.xml');
    expect(document).toContain('&#60;img src=x');
    expect(document).not.toMatch(/<img|<w:hyperlink|<w:instrText/u);
    expect(await paper('xlsx', 'xl/worksheets/sheet1.xml')).not.toMatch(/<f[ >]|<hyperlink/u);
    await convener.test.client.call('history.undo', {});
  });
});

describe('two packets of one sender', () => {
  test('signed by another key wait for a decision, whatever they say', async () => {
    const real = file(tiny);
    await takeIn(convener, [real]);
    const fake = file(
      forge(tiny, (values) => {
        values['manifest.json']['revision'] = 7;
        items(values).forEach((item) => (item['body'] = [comment('我什么都同意。')]));
      }),
    );
    const asked = await takeIn(convener, [fake]);
    expect(asked.taken).toBe(0);
    const [first] = asked.preview.packets;
    expect(first?.packet).toMatchObject({ question: 'otherSigner', taken: false });
    expect((await takeIn(convener, [fake], [first?.key ?? ''])).taken).toBe(1);
    await convener.test.client.call('history.undo', {});
    await convener.test.client.call('history.undo', {});
  });

  test('with one revision and different words are both left until a person decides', async () => {
    await annotate(deputy.test.client, deputy.content, '筹划', { body: '何时？' });
    const one = await deputy.handOver();
    const stored = readFileSync(one);
    const other = file(forge(stored, (values) => items(values).pop()));
    const preview = await look(convener, [one, other], { previewId: 'rivals' });
    expect(preview.packets.map(({ packet }) => packet?.taken)).toEqual([false, false]);
    expect(preview.totals.toDecide).toBe(2);
  });

  test('an older one that is played again is refused', async () => {
    const early = file(tiny);
    const late = await deputy.handOver();
    await takeIn(convener, [late]);
    const { taken, preview } = await takeIn(convener, [early]);
    expect([taken, preview.packets[0]?.packet?.verdict]).toEqual([0, 'older']);
  });
});

function comment(value: string) {
  return { type: 'TextualBody', purpose: 'commenting', format: 'text/plain', value };
}
