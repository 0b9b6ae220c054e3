import {
  bodyCharacter,
  cellPadding,
  faces,
  firstLineIndent,
  grid,
  headingRoles,
  millimetresToPoints,
  page,
  pageNumber,
  size,
  tableBorder,
  tableDistance,
  tableLine,
  twipsToPoints,
} from '../../../../shared/sheet/layout.ts';
import type { FontRole, Points } from '../../../../shared/sheet/layout.ts';
import type { Sheet } from '../../../../shared/sheet/model.ts';
import { typstString } from './escape.ts';

/** Families for each role, best first; every name is known to the compiler. */
export type FontFamilies = Readonly<Record<FontRole, readonly string[]>>;

/** Height of an ideograph's box above and below the baseline, of 1 em. */
const ASCENT = 0.88;
/** Height of the middle of a dash above the baseline, of 1 em. */
const DASH_HEIGHT = 0.33;

const pt = (points: Points): string => `${Math.round(points * 10_000) / 10_000}pt`;

/** Every line is exactly `line` high whatever stands in it; the ideographs stand in its middle. */
function lineOf(type: Points, line: Points): string {
  const top = above(type, line);
  return `size: ${pt(type)}, top-edge: ${pt(top)}, bottom-edge: ${pt(top - line)}`;
}

/** Distance of a line's upper edge from its baseline. */
const above = (type: Points, line: Points): Points => ASCENT * type + (line - type) / 2;

const weight = (role: FontRole): string => `weight: "${faces[role].freeWeight}"`;

/** The Typst functions that source.ts calls, with every figure of layout.ts filled in. */
export function preamble(sheet: Sheet, families: FontFamilies): string {
  const { title, author, date } = sheet.properties;
  const font = (role: FontRole): string =>
    `font: (${families[role].map((family) => `${typstString(family)},`).join(' ')}), ${weight(role)}`;
  const line = twipsToPoints(grid.line);
  const indent = pt(firstLineIndent * bodyCharacter);
  const body = lineOf(size.body, line);
  const listLine = twipsToPoints(tableLine.list);
  const paddingY = twipsToPoints(cellPadding.y);
  const padding = `inset: (x: ${pt(twipsToPoints(cellPadding.x))}, y: ${pt(paddingY)})`;
  return `
#set document(title: ${typstString(title)}, author: ${author === null ? '()' : `(${typstString(author)},)`}, date: datetime(year: ${date.year}, month: ${date.month}, day: ${date.day}))
#set text(${font('body')}, ${body}, tracking: ${pt(twipsToPoints(grid.spacing))}, lang: "zh", region: "cn", cjk-latin-spacing: none, hyphenate: false, costs: (widow: 0%, orphan: 0%))
#set par(leading: 0pt, spacing: 0pt, justify: true, linebreaks: "simple", first-line-indent: (amount: ${indent}, all: true))
#set block(spacing: 0pt)
#let number = {
  set text(${font('pageNumber')}, size: ${pt(size.pageNumber)}, top-edge: ${pt(DASH_HEIGHT * size.pageNumber)}, bottom-edge: "baseline", tracking: 0pt)
  context [${pageNumber.dash} #here().page() ${pageNumber.dash}]
}
#let outer = context {
  set par(first-line-indent: 0pt)
  if calc.odd(here().page()) { align(right, number + h(${pt(pageNumber.indent * size.pageNumber)})) } else { align(left, h(${pt(pageNumber.indent * size.pageNumber)}) + number) }
}
#let centred = { set par(first-line-indent: 0pt); align(center, number) }
#let portrait = (width: ${pt(twipsToPoints(page.width))}, height: ${pt(twipsToPoints(page.height))}, margin: (top: ${pt(twipsToPoints(page.top))}, left: ${pt(twipsToPoints(page.left))}, right: ${pt(twipsToPoints(page.right))}, bottom: ${pt(twipsToPoints(page.bottom))}), footer-descent: ${pt(millimetresToPoints(pageNumber.belowTypeArea))})
#let turned-number(side) = context {
  let inset = ${pt(pageNumber.indent * size.pageNumber)}
  let across = ${pt(twipsToPoints(page.bottom) - millimetresToPoints(pageNumber.belowTypeArea))}
  let turned = rotate(90deg, reflow: true, number)
  let odd = calc.odd(here().page())
  let dy = if side == "centred" { 0pt } else if odd { -(${pt(twipsToPoints(page.right))} + inset) } else { ${pt(twipsToPoints(page.left))} + inset }
  let to = if side == "centred" { horizon } else if odd { bottom } else { top }
  set par(first-line-indent: 0pt)
  place(left + to, dx: across - measure(turned).width, dy: dy, turned)
}
#let landscape = (width: ${pt(twipsToPoints(page.height))}, height: ${pt(twipsToPoints(page.width))}, margin: (top: ${pt(twipsToPoints(page.left))}, left: ${pt(twipsToPoints(page.bottom))}, right: ${pt(twipsToPoints(page.top))}, bottom: ${pt(twipsToPoints(page.right))}))
#let plain(body) = { set par(first-line-indent: 0pt); body }
#let title(body) = plain(block(width: 100%, sticky: true, align(center, text(${font('title')}, ${lineOf(size.title, line)}, tracking: 0pt, body))))
#let subtitle(body) = plain(block(width: 100%, align(center, text(${font('level2')}, body))))
#let level1(body) = block(sticky: true, par(text(${font(headingRoles[1])}, body)))
#let level2(body) = block(sticky: true, par(text(${font(headingRoles[2])}, body)))
#let level3(body) = block(sticky: true, par(text(${font(headingRoles[3])}, body)))
#let level4(body) = block(sticky: true, par(text(${font(headingRoles[4])}, body)))
#let citation(body) = text(${font('level2')}, body)
#let private-use(body) = text(fallback: false, body)
#let breakable-word(text) = text.clusters().join(box())
#let marked(body) = underline(offset: 0.22em, stroke: 0.5pt, body)
#let deleted(body) = strike(stroke: 0.6pt, body)
#let inserted(body) = underline(offset: 0.22em, stroke: 1.2pt, body)
#let remark-number(body) = super(typographic: false, size: 0.6em, baseline: -0.5em, body)
#let remark(id, body) = pad(left: ${indent}, y: 3pt, plain(block(text(${font('level2')}, ${lineOf(size.note, listLine)}, tracking: 0pt, mark(id, ${above(size.note, listLine)}) + body + mark(id, ${above(size.note, listLine) - listLine})))))
#let paragraph(id, body) = par(mark(id, ${above(size.body, line)}) + body + mark(id, ${above(size.body, line) - line}))
#let flush(id, body) = plain(paragraph(id, body))
#let cell(id, body) = plain(mark(id, ${above(size.table, listLine) + paddingY}) + body + mark(id, ${above(size.table, listLine) - listLine - paddingY}))
#let tall(height, side, body) = grid(columns: (0pt, 1fr), align: side, box(height: height - ${pt(2 * paddingY)}), body)
#let head(body) = plain(text(${font('level1')}, body))
#let cover(columns, breakable: true, sticky: false, ..cells) = { set text(${lineOf(size.cover, twipsToPoints(tableLine.cover))}, tracking: 0pt); set par(justify: false); block(breakable: breakable, sticky: sticky, above: ${pt(line * tableDistance.below)}, below: ${pt(line * tableDistance.below)}, table(columns: columns, ${padding}, stroke: ${pt(tableBorder)}, align: center + horizon, ..cells)) }
#let list(columns, breakable: true, sticky: false, ..cells) = { set text(${lineOf(size.table, listLine)}, tracking: 0pt); set par(justify: false); block(breakable: breakable, sticky: sticky, above: ${pt(line * tableDistance.above)}, below: ${pt(line * tableDistance.below)}, table(columns: columns, ${padding}, stroke: ${pt(tableBorder)}, align: horizon, ..cells)) }
#let note(body) = plain(block(sticky: true, text(${lineOf(size.note, listLine)}, tracking: 0pt, body)))
#let signed(indent, body) = plain(block(width: 100%, align(right, body + h(indent * ${pt(bodyCharacter)}))))
`;
}
