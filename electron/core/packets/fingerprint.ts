import { createHash } from 'node:crypto';

/** Thirty-two beginnings and endings; each pair reads as a short word, and no character stands in both rows. */
const FIRST = Array.from('春夏秋冬东南西北红白青金银玉石木竹松梅兰荷云雨雪风星月海江山田茶');
const SECOND = Array.from('桥亭楼台塔门船灯泉溪河湖岸洲林园村路岭谷鹤鹭燕雁鱼马羊鹿花叶歌钟');

const BITS = 5;
const MASK = (1 << BITS) - 1;

/**
 * The fingerprint of a signing key as four words, such as 春桥 石塔 白鹭 江灯, to be read out and compared by people:
 * the first 40 bits of the key's SHA-256, ten bits a word. `key` is the base64 form of the public key.
 */
export function fingerprintWords(key: string): string[] {
  const digest = createHash('sha256').update(Buffer.from(key, 'base64')).digest();
  let bits = BigInt(`0x${digest.subarray(0, 5).toString('hex')}`);
  const words: string[] = [];
  for (let word = 0; word < 4; word += 1) {
    const second = SECOND[Number(bits & BigInt(MASK))] ?? '';
    const first = FIRST[Number((bits >> BigInt(BITS)) & BigInt(MASK))] ?? '';
    words.unshift(first + second);
    bits >>= BigInt(2 * BITS);
  }
  return words;
}
