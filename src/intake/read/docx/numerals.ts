const digits = "〇一二三四五六七八九";
const places = ["", "十", "百", "千"];

/** 1 → 一, 12 → 十二, 105 → 一百零五; Arabic from ten thousand on. */
function chinese(n: number): string {
  if (n <= 0 || n > 9999) return String(n);
  const figures = [...String(n)].map(Number);
  const words = figures
    .map((figure, at) => (figure === 0 ? "零" : `${digits[figure]}${places[figures.length - 1 - at]}`))
    .join("");
  return words.replace(/零+/g, "零").replace(/零$/, "").replace(/^一十/, "十");
}

const romans = [
  ["m", 1000],
  ["cm", 900],
  ["d", 500],
  ["cd", 400],
  ["c", 100],
  ["xc", 90],
  ["l", 50],
  ["xl", 40],
  ["x", 10],
  ["ix", 9],
  ["v", 5],
  ["iv", 4],
  ["i", 1],
] as const;

function roman(n: number): string {
  const [letters, worth] = romans.find(([, each]) => each <= n) ?? ["", 0];
  return worth === 0 ? "" : `${letters}${roman(n - worth)}`;
}

const letter = (n: number): string =>
  n <= 0 ? "" : String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.min(Math.ceil(n / 26), 20));

const wide = (n: number): string =>
  String(n).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

const from = (first: number, n: number, last: number): string =>
  n >= 1 && n <= last ? String.fromCodePoint(first + n - 1) : String(n);

/** A number in one of Word's formats; empty for bullets, plain figures for formats that are not known. */
export function inFormat(n: number, format: string): string {
  switch (format) {
    case "bullet":
    case "none":
      return "";
    case "chineseCounting":
    case "chineseCountingThousand":
    case "taiwaneseCounting":
    case "taiwaneseCountingThousand":
    case "japaneseCounting":
      return chinese(n);
    case "ideographDigital":
    case "taiwaneseDigital":
    case "japaneseDigitalTenThousand":
      return [...String(n)].map((digit) => digits[Number(digit)]).join("");
    case "chineseLegalSimplified":
      return [...chinese(n)]
        .map((sign) => "零壹贰叁肆伍陆柒捌玖拾佰仟"["零一二三四五六七八九十百千".indexOf(sign)])
        .join("");
    case "ideographTraditional":
      return n <= 10 ? ("甲乙丙丁戊己庚辛壬癸"[n - 1] ?? "") : String(n);
    case "decimalFullWidth":
      return wide(n);
    case "decimalEnclosedCircle":
    case "decimalEnclosedCircleChinese":
      return from(0x2460, n, 20);
    case "decimalEnclosedParen":
      return from(0x2474, n, 20);
    case "decimalEnclosedFullstop":
      return from(0x2488, n, 20);
    case "decimalZero":
      return String(n).padStart(2, "0");
    case "lowerLetter":
      return letter(n);
    case "upperLetter":
      return letter(n).toUpperCase();
    case "lowerRoman":
      return n > 3999 ? String(n) : roman(n);
    case "upperRoman":
      return n > 3999 ? String(n) : roman(n).toUpperCase();
    default:
      return String(n);
  }
}
