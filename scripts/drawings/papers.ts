const words = {
  zh: {
    label: ['示例快递', '收件人 示例用户　138****0000', '灯市区示例路 1 号（示例）', '寄件人 示例仓库', '代收点签收 · 本人未取', '仅供演示'],
    chat: [
      ['buyer', '你好，收到的和页面写的不一样，我拍了照片。'],
      ['shop', '亲，麻烦您发一下照片哦'],
      ['buyer', '已经发了三张。能退吗？'],
      ['shop', '这边给您登记了，三天内退款到账'],
      ['buyer', '已经第六天了，还没有到账。'],
      ['shop', '财务在处理，请您再等等'],
    ],
    title: '示例店铺客服',
  },
  en: {
    label: ['Sample Express', 'To: Sample Person', '1 Sample Road, Lamp Market', 'From: Sample Warehouse', 'Left at pick-up point', 'Demo only'],
    chat: [
      ['buyer', 'Hello, what came is not what the listing says. I took photos.'],
      ['shop', 'Please send them over.'],
      ['buyer', 'Sent three. Can I return it?'],
      ['shop', 'Noted. You will have the refund in three days.'],
      ['buyer', 'It is day six and nothing has come.'],
      ['shop', 'Accounting is on it, please wait.'],
    ],
    title: 'Sample shop, service',
  },
} as const;

export type Tongue = keyof typeof words;

const FONT = 'font-family="Noto Sans CJK SC, Noto Sans SC, sans-serif"';

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** A shipping label on a parcel. */
export function label(tongue: Tongue): string {
  const lines = words[tongue].label;
  const bars = Array.from({ length: 46 }, (_, at) => `<rect x="${98 + at * 6.2}" y="300" width="${(at * 7) % 5 === 0 ? 4.4 : 2}" height="56" fill="#1c1c1c"/>`).join('');
  return `<rect width="480" height="480" fill="#c79a63"/><path d="M0 226h480v28H0z" fill="#e3c79b" opacity=".7"/><path d="M0 0l40 480M440 0l40 480" stroke="#b3854f" stroke-width="3"/>
  <g transform="rotate(-2 240 240)"><rect x="70" y="60" width="340" height="360" fill="#fdfdfb"/><rect x="70" y="60" width="340" height="56" fill="#20252b"/><text x="90" y="97" ${FONT} font-size="28" font-weight="700" fill="#fff">${escaped(lines[0])}</text>
  <text x="90" y="158" ${FONT} font-size="22" fill="#111">${escaped(lines[1])}</text><text x="90" y="192" ${FONT} font-size="22" fill="#111">${escaped(lines[2])}</text><path d="M90 212h300" stroke="#999"/><text x="90" y="242" ${FONT} font-size="19" fill="#444">${escaped(lines[3])}</text><text x="90" y="276" ${FONT} font-size="20" font-weight="700" fill="#b3271b">${escaped(lines[4])}</text>${bars}
  <text x="240" y="386" font-family="monospace" font-size="20" text-anchor="middle" fill="#111">SF 0000 0000 1378</text><text x="240" y="410" ${FONT} font-size="15" text-anchor="middle" fill="#777">${escaped(lines[5])}</text></g>`;
}

function wrapped(text: string, most: number): string[] {
  const lines = [''];
  for (const part of text.match(/[a-zA-Z0-9’',.?!]+\s?|./gu) ?? []) {
    const width = (line: string): number => [...line].reduce((sum, char) => sum + (char.charCodeAt(0) > 255 ? 2 : 1), 0);
    if (width(lines.at(-1)! + part) > most) lines.push('');
    lines[lines.length - 1] += part;
  }
  return lines;
}

/** A talk with the shop on a telephone's screen. */
export function chat(tongue: Tongue): string {
  let y = 74;
  const said = words[tongue].chat.map(([who, text]) => {
    const lines = wrapped(text, 32);
    const height = 20 + lines.length * 22;
    const mine = who === 'buyer';
    const x = mine ? 116 : 66;
    const body = `<rect x="${x}" y="${y}" width="298" height="${height}" rx="14" fill="${mine ? '#9fdc8f' : '#ffffff'}"/><circle cx="${mine ? 442 : 38}" cy="${y + 20}" r="17" fill="${mine ? '#d08a5b' : '#5b7fa6'}"/>${lines.map((line, at) => `<text x="${x + 14}" y="${y + 26 + at * 22}" ${FONT} font-size="17" fill="#1d1d1d">${escaped(line)}</text>`).join('')}`;
    y += height + 11;
    return body;
  });
  return `<rect width="480" height="480" fill="#ececec"/><rect width="480" height="56" fill="#fafafa"/><path d="M0 56h480" stroke="#d5d5d5"/><path d="M30 20l-10 9 10 9" fill="none" stroke="#222" stroke-width="3"/><text x="240" y="36" ${FONT} font-size="20" text-anchor="middle" fill="#222">${escaped(words[tongue].title)}</text>${said.join('')}`;
}
