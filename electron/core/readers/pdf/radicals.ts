/**
 * Kangxi radicals and compatibility ideographs fold by NFKC; the CJK Radicals Supplement mostly has no decomposition,
 * so its equivalents stand here (Unicode, EquivalentUnifiedIdeograph.txt; only those that PDF writers produce).
 */
const SUPPLEMENT =
  '⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇几⺈刀⺉刂⺊卜⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糹⺰纟⺱罓⺲罒⺶羊⺸羊⺹耂⺺肀⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞飠⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龟⻲亀';

const supplement = new Map<string, string>();
for (let at = 0; at + 1 < SUPPLEMENT.length; at += 2)
  supplement.set(SUPPLEMENT.charAt(at), SUPPLEMENT.charAt(at + 1));

/**
 * Turns radical and compatibility code points that a PDF maps its glyphs to (feasibility: pdfjs gives 见 as U+2EC5)
 * back into the characters that were meant. Other characters, full-width punctuation included, stay as they are.
 */
export function foldRadicals(text: string): string {
  return text.replace(
    /[\u2e80-\u2fdf\uf900-\ufaff]/g,
    (sign) => supplement.get(sign) ?? sign.normalize('NFKC'),
  );
}
