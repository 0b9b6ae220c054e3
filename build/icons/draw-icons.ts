import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { iconFile } from './icon-file.ts';

// node build/node24.mjs build/icons/draw-icons.ts
//
// Draws the seal 审, white on the seal red of tokens.css, in every size that Linux and Windows ask for. The
// pictures are committed; this runs only when the mark changes.
const SIZES = [16, 24, 32, 48, 64, 128, 256, 512];
const RED = '#A8322A';

const font = new URL(
  '../../node_modules/@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  import.meta.url,
);
if (!GlobalFonts.registerFromPath(fileURLToPath(font), 'Seal')) throw new Error('font not readable');

/** One icon as PNG; `size` in pixels. */
function draw(size: number): Buffer {
  const canvas = createCanvas(size, size);
  const context = canvas.getContext('2d');
  // Small icons go to the edge, so that the character keeps its strokes apart.
  const margin = size < 48 ? 0 : Math.round(size / 16);
  const side = size - 2 * margin;
  context.fillStyle = RED;
  context.beginPath();
  context.roundRect(margin, margin, side, side, side / 8);
  context.fill();
  if (size >= 48) {
    context.strokeStyle = '#FFFFFF';
    context.lineWidth = side / 36;
    const inset = margin + side / 16;
    context.beginPath();
    context.roundRect(inset, inset, side - side / 8, side - side / 8, side / 14);
    context.stroke();
  }
  const height = side * (size >= 48 ? 0.68 : 0.92);
  context.fillStyle = '#FFFFFF';
  context.font = `${height}px Seal`;
  context.textAlign = 'center';
  const { actualBoundingBoxAscent: up, actualBoundingBoxDescent: down } = context.measureText('审');
  context.fillText('审', size / 2, size / 2 + (up - down) / 2);
  return canvas.toBuffer('image/png');
}

const folder = import.meta.dirname;
mkdirSync(join(folder, 'linux'), { recursive: true });
const pictures = SIZES.map((size) => ({ size, png: draw(size) }));
for (const { size, png } of pictures) writeFileSync(join(folder, 'linux', `${size}x${size}.png`), png);
writeFileSync(join(folder, 'icon.ico'), iconFile(pictures.filter(({ size }) => size <= 256)));
