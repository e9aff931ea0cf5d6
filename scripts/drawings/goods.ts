/** A shade of a product: its body, what lies in the shade, what the light falls on. */
export interface Shade {
  readonly body: string;
  readonly dark: string;
  readonly light: string;
}

export const SHADES = {
  white: { body: '#f3f0ea', dark: '#cfc8bc', light: '#ffffff' },
  black: { body: '#33363b', dark: '#1d1f23', light: '#5a5f67' },
  green: { body: '#4f7560', dark: '#375444', light: '#7fa58e' },
  red: { body: '#c4513e', dark: '#92382a', light: '#e07f6c' },
  blue: { body: '#7f9fb8', dark: '#5b7a93', light: '#adc6d8' },
  camel: { body: '#bd9060', dark: '#8f6a41', light: '#dcb88c' },
} as const satisfies Record<string, Shade>;

const LIGHT_CRACK = 'fill="none" stroke="#f4f7fa" stroke-linecap="round" stroke-linejoin="round"';
const CRACK = 'fill="none" stroke="#5c1a10" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"';
const INK = '#2b2420';
/** A ring in a strong colour around the defect, as people draw it on a photograph. */
const ring = (x: number, y: number, rx: number, ry = rx): string => `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="none" stroke="#e23a24" stroke-width="5" stroke-dasharray="2 0"/>`;

type Drawing = (shade: Shade, bad: boolean) => string;

const earbuds: Drawing = (s, bad) => `
  <rect x="120" y="210" width="240" height="170" rx="70" fill="${s.body}"/><path d="M120 280a70 70 0 0 1 70-70h100a70 70 0 0 1 70 70z" fill="${s.light}"/>
  <path d="M120 282h240" stroke="${s.dark}" stroke-width="5"/><circle cx="240" cy="330" r="6" fill="#59c36a"/>
  <g transform="translate(150 96) rotate(-12)"><circle cx="36" cy="36" r="34" fill="${s.body}"/><circle cx="28" cy="30" r="15" fill="${s.dark}"/><rect x="30" y="50" width="22" height="76" rx="11" fill="${s.light}"/>${bad ? '' : '<circle cx="41" cy="110" r="5" fill="#59c36a"/>'}</g>
  <g transform="translate(258 88) rotate(12)"><circle cx="36" cy="36" r="34" fill="${s.body}"/><circle cx="46" cy="30" r="15" fill="${s.dark}"/><rect x="20" y="50" width="22" height="76" rx="11" fill="${s.light}"/><circle cx="31" cy="110" r="5" fill="#59c36a"/></g>
  ${bad ? ring(196, 168, 62, 78) : ''}`;

const phone: Drawing = (s, bad) => `
  <g transform="rotate(-6 240 240)"><rect x="118" y="72" width="244" height="340" rx="26" fill="${s.dark}"/><rect x="130" y="84" width="220" height="316" rx="16" fill="#101a2c"/>
  <path d="M130 300 q70 -90 120 -30 t100 -60 v174 a16 16 0 0 1 -16 16 h-188 a16 16 0 0 1 -16 -16z" fill="#2f5d8c"/><path d="M130 350 q60 -50 110 -10 t110 -30 v74 a16 16 0 0 1 -16 16 h-188 a16 16 0 0 1 -16 -16z" fill="#4f93b8"/>
  <rect x="238" y="72" width="4" height="340" fill="${s.light}" opacity=".55"/><circle cx="296" cy="112" r="7" fill="#2a3547"/><circle cx="180" cy="150" r="26" fill="#f2c66d"/>
  ${bad ? `<path d="M136 96l58 62-18 44 66 58 10 66 60 54" ${LIGHT_CRACK} stroke-width="5"/><path d="M194 158l52-18M176 202l-40 20M242 260l66-22" ${LIGHT_CRACK} stroke-width="3"/>` : ''}</g>${bad ? ring(212, 214, 104, 118) : ''}`;

const keyboard: Drawing = (s, bad) => {
  const keys = [0, 1, 2, 3].flatMap((row) => Array.from({ length: 11 - (row === 3 ? 11 : 0) }, (_, at) => `<rect x="${66 + at * 32 + row * 4}" y="${176 + row * 34}" width="26" height="28" rx="6" fill="${(at + row) % 7 === 0 ? s.light : s.body}"/>`));
  return `<rect x="46" y="158" width="388" height="182" rx="20" fill="${s.dark}"/>${keys.join('')}
  <rect x="78" y="278" width="54" height="40" rx="6" fill="${s.body}"/><g transform="${bad ? 'rotate(7 240 296) translate(0 6)' : ''}"><rect x="140" y="278" width="196" height="40" rx="8" fill="${s.light}"/></g><rect x="344" y="278" width="66" height="40" rx="6" fill="${s.body}"/>${bad ? ring(240, 300, 128, 40) : ''}`;
};

const watch: Drawing = (s, bad) => `
  <path d="M190 40h100l-8 110h-84zM198 330h84l8 112h-100z" fill="${s.dark}"/><circle cx="240" cy="240" r="116" fill="#b9bfc6"/><circle cx="240" cy="240" r="100" fill="${s.body}"/>
  ${Array.from({ length: 12 }, (_, at) => `<rect x="237" y="150" width="6" height="${at % 3 === 0 ? 22 : 12}" fill="#f7f4ee" transform="rotate(${at * 30} 240 240)"/>`).join('')}
  <path d="M240 240l-44-36M240 240l18-68" stroke="#f7f4ee" stroke-width="7" stroke-linecap="round"/><path d="M240 250l-20-88" stroke="#e08a3a" stroke-width="3"/><circle cx="240" cy="240" r="8" fill="#f7f4ee"/><rect x="354" y="228" width="18" height="24" rx="5" fill="#9aa1a9"/>
  ${bad ? `<path d="M270 176l52 74M282 170l46 64M262 190l30 44" stroke="#fff" stroke-width="3" opacity=".9"/>${ring(296, 208, 52, 62)}` : ''}`;

const kettle: Drawing = (s, bad) => `
  <path d="M150 150q90-46 180 0l26 196q-116 40-232 0z" fill="${s.body}"/><path d="M150 150q90-46 180 0l4 30q-94-40-188 0z" fill="${s.light}"/><path d="M334 170q84 10 62 120-8 34-42 30" fill="none" stroke="${s.dark}" stroke-width="20" stroke-linecap="round"/>
  <path d="M146 190l-58-34 4 66 40 44z" fill="${s.dark}"/><circle cx="240" cy="118" r="16" fill="${s.dark}"/><rect x="112" y="356" width="256" height="34" rx="12" fill="#34373c"/>${bad ? '' : '<rect x="214" y="366" width="52" height="12" rx="6" fill="#66c27a"/>'}<path d="M368 374q60 4 92 40" fill="none" stroke="#34373c" stroke-width="8"/>${bad ? ring(240, 372, 146, 36) : ''}`;

const chair: Drawing = (s, bad) => `
  <path d="M150 70q90-30 180 0l-8 160h-164z" fill="${s.body}"/><path d="M170 96q70-22 140 0l-4 44q-66-16-132 0z" fill="${s.light}"/><rect x="132" y="232" width="216" height="44" rx="16" fill="${s.light}"/><rect x="132" y="256" width="216" height="20" rx="10" fill="${s.dark}"/>
  <path d="M148 276h26l-10 150h-24zM306 276h26l8 150h-24zM196 276h16l-4 116h-14zM268 276h16l4 116h-14z" fill="${s.body}"/>
  ${bad ? `<path d="M328 300l-14 26 16 22-18 28 14 22" ${CRACK}/><path d="M322 350l20 8" ${CRACK}/>${ring(324, 348, 40, 74)}` : ''}`;

const lamp: Drawing = (s, bad) => `
  <path d="M250 60l120 56-34 78-150-64z" fill="${s.body}"/><path d="M250 60l120 56-10 22-126-56z" fill="${s.light}"/><path d="M186 130l150 64-26 190h-226z" fill="#ffe9a8" opacity="${bad ? '.35' : '.75'}"/>
  ${bad ? Array.from({ length: 7 }, (_, at) => `<path d="M${176 - at * 13} ${164 + at * 30}h${150 + at * 12}" stroke="#40372a" stroke-width="9" opacity=".35"/>`).join('') : ''}
  <path d="M252 92L150 210l70 150" fill="none" stroke="${s.dark}" stroke-width="16" stroke-linecap="round" stroke-linejoin="round"/><circle cx="150" cy="210" r="14" fill="${s.body}"/><ellipse cx="222" cy="384" rx="92" ry="22" fill="${s.dark}"/><ellipse cx="222" cy="376" rx="92" ry="22" fill="${s.body}"/>${bad ? ring(220, 260, 128, 110) : ''}`;

const quilt: Drawing = (s, bad) => `
  <path d="M60 150q180-60 360 0l24 210q-204 66-408 0z" fill="${s.body}"/>${[0, 1, 2, 3].map((row) => `<path d="M${56 - row * 4} ${206 + row * 44}q184-52 ${368 + row * 8} 0" fill="none" stroke="${s.dark}" stroke-width="4"/>`).join('')}
  ${[0, 1, 2, 3].map((col) => `<path d="M${138 + col * 68} 128q${-14 + col * 9} 120 ${-24 + col * 16} 258" fill="none" stroke="${s.dark}" stroke-width="4"/>`).join('')}<path d="M60 150q180-60 360 0l6 40q-186-60-372 0z" fill="${s.light}" opacity=".8"/>
  ${bad ? `<path d="M276 250q30 14 52-4-16 40-52 4z" fill="${INK}"/>${[[300, 232], [330, 214], [318, 280], [352, 240], [290, 206], [364, 276]].map(([x, y]) => `<path d="M${x} ${y}q10-16 20-4-8 14-20 4z" fill="#fffdf7" stroke="#b8ad9c"/>`).join('')}${ring(314, 246, 78, 62)}` : ''}`;

const teaset: Drawing = (s, bad) => `
  <ellipse cx="240" cy="372" rx="206" ry="40" fill="#9a6b43"/><ellipse cx="240" cy="364" rx="206" ry="40" fill="#b98556"/>
  <path d="M150 210q90-50 180 0 40 150-90 150t-90-150z" fill="${s.body}"/><path d="M160 206q80-36 160 0-80 26-160 0z" fill="${s.light}"/><circle cx="240" cy="174" r="15" fill="${s.dark}"/><path d="M328 226q70-2 56 60-10 40-62 36" fill="none" stroke="${s.dark}" stroke-width="14"/>
  ${bad ? `<path d="M152 250l-44-26 8 40 30 34z" fill="${s.dark}"/><path d="M108 224l14 10-6 10 12 8" ${CRACK}/>` : `<path d="M152 250l-64-50 10 66 48 32z" fill="${s.dark}"/>`}
  <path d="M200 270q40-44 80 0-40 44-80 0zM240 248v44M218 270h44" fill="none" stroke="#44698f" stroke-width="5"/>
  ${[92, 348].map((x, at) => `<path d="M${x - 34} 330h68q-2 50-34 50t-34-50z" fill="${s.body}"/><ellipse cx="${x}" cy="330" rx="34" ry="10" fill="${s.light}"/>${bad && at === 1 ? `<path d="M${x + 4} 330l-8 18 10 12-6 16" ${CRACK}/>` : ''}`).join('')}${bad ? ring(122, 246, 44, 52) + ring(350, 354, 50, 42) : ''}`;

const pan: Drawing = (s, bad) => `
  <path d="M92 210h296v96q0 84-148 84t-148-84z" fill="${s.body}"/><path d="M92 210h60v150q-60-22-60-54z" fill="${s.light}" opacity=".5"/><rect x="44" y="226" width="56" height="30" rx="14" fill="${s.dark}"/><rect x="380" y="226" width="56" height="30" rx="14" fill="${s.dark}"/>
  <path d="M84 206q156-104 312 0z" fill="${s.dark}"/><path d="M96 198q144-86 288 0z" fill="${s.body}"/><circle cx="240" cy="126" r="20" fill="#d9b25f"/>${bad ? `<path d="M312 206q30-10 54 4 6 26-24 28-34-2-30-32z" fill="#2a2624"/><path d="M320 212q20-4 34 4" stroke="#77706a" stroke-width="3" fill="none"/>${ring(338, 220, 56, 44)}` : ''}`;

const shoes: Drawing = (s, bad) => `
  <path d="M70 300q10-110 90-116 40 60 110 74 110 18 140 70l-6 30H76z" fill="${s.body}"/><path d="M160 184q40 60 110 74l-26 34q-84-14-124-70z" fill="${s.light}"/>
  ${[0, 1, 2, 3].map((at) => `<path d="M${168 + at * 26} ${214 + at * 13}l34-26" stroke="#fff" stroke-width="6" stroke-linecap="round"/>`).join('')}<path d="M84 300q30-30 60 30" fill="none" stroke="${s.dark}" stroke-width="9"/>
  <path d="${bad ? 'M70 352h240q60 14 104 44-70 14-160-8l-184-6z' : 'M70 352h338q14 34-22 38H92q-22 0-22-38z'}" fill="#efece6"/><path d="M92 376h280" stroke="${s.dark}" stroke-width="6" stroke-dasharray="14 9"/>${bad ? `<path d="M306 358q50-2 96 6" stroke="${INK}" stroke-width="6" fill="none"/>${ring(352, 370, 78, 46)}` : ''}`;

const suitcase: Drawing = (s, bad) => `
  <path d="M196 110V50h88v60" fill="none" stroke="#777d84" stroke-width="12"/><rect x="118" y="108" width="244" height="290" rx="30" fill="${s.body}"/><rect x="118" y="108" width="74" height="290" rx="30" fill="${s.light}" opacity=".45"/>
  ${[0, 1, 2, 3, 4].map((at) => `<rect x="${150 + at * 42}" y="130" width="12" height="246" rx="6" fill="${s.dark}" opacity=".55"/>`).join('')}<rect x="210" y="92" width="60" height="22" rx="10" fill="#42474d"/><circle cx="156" cy="416" r="18" fill="#2c2f33"/>
  ${bad ? `<g transform="translate(392 440) rotate(40)"><circle r="18" fill="#2c2f33"/></g><path d="M308 398l16 14 10-10 14 12" ${CRACK}/>${ring(340, 416, 70, 44)}` : '<circle cx="324" cy="416" r="18" fill="#2c2f33"/>'}`;

const bag: Drawing = (s, bad) => `
  <path d="M170 190q4-110 70-110t70 110" fill="none" stroke="${s.dark}" stroke-width="15"/><path d="M96 190h288l26 190q2 22-20 22H90q-22 0-20-22z" fill="${s.body}"/><path d="M96 190h288l10 76q-154 60-308 0z" fill="${s.light}"/><path d="M86 266q154 60 308 0" fill="none" stroke="${s.dark}" stroke-width="5" stroke-dasharray="11 7"/><rect x="216" y="276" width="48" height="36" rx="8" fill="#d7b46a"/>
  ${bad ? `<path d="M336 372q20-26 46-16l6 42-60 2z" fill="#efe7d8"/><path d="M340 380l14-10 6 12 14-12 8 14" ${CRACK}/>${ring(362, 378, 52, 40)}` : ''}`;

const cream: Drawing = (s, bad) => `
  <rect x="124" y="226" width="232" height="152" rx="34" fill="${s.body}"/><rect x="124" y="226" width="70" height="152" rx="34" fill="${s.light}" opacity=".7"/><rect x="112" y="150" width="256" height="84" rx="20" fill="#c9a45c"/><rect x="112" y="150" width="256" height="28" rx="14" fill="#e4c98d"/>
  <text x="240" y="318" font-family="serif" font-size="34" text-anchor="middle" fill="#7a6337" stroke="#fff8e6" stroke-width="5" paint-order="stroke" ${bad ? 'letter-spacing="3" transform="rotate(-3 240 310)"' : 'letter-spacing="6"'}>${bad ? 'SAMPIE' : 'SAMPLE'}</text>${bad ? `<g transform="translate(300 350)"><rect width="110" height="72" fill="#fff" stroke="#bbb"/>${Array.from({ length: 22 }, (_, at) => `<rect x="${8 + at * 4.4}" y="10" width="${at % 3 === 0 ? 3 : 1.6}" height="40" fill="#222"/>`).join('')}<path d="M18 60h74" stroke="#222" stroke-width="4"/></g>${ring(240, 308, 96, 38)}` : ''}`;

const toy: Drawing = (s, bad) => `
  <ellipse cx="240" cy="366" rx="200" ry="22" fill="none" stroke="#c39a63" stroke-width="12"/>
  <g><rect x="70" y="250" width="120" height="80" rx="14" fill="${s.body}"/><rect x="70" y="180" width="52" height="80" rx="10" fill="${s.dark}"/><rect x="150" y="206" width="24" height="50" rx="8" fill="#d9b25f"/><circle cx="100" cy="344" r="22" fill="#3a3e44"/><circle cx="160" cy="344" r="22" fill="#3a3e44"/></g>
  ${[210, 320].map((x, at) => (bad && at === 1 ? `<rect x="${x}" y="262" width="92" height="68" rx="12" fill="none" stroke="#e23a24" stroke-width="5" stroke-dasharray="12 9"/>` : `<rect x="${x}" y="262" width="92" height="68" rx="12" fill="${at === 0 ? '#d9b25f' : s.light}"/><circle cx="${x + 24}" cy="344" r="18" fill="#3a3e44"/><circle cx="${x + 68}" cy="344" r="18" fill="#3a3e44"/><path d="M${x - 18} 310h20" stroke="#3a3e44" stroke-width="7"/>`)).join('')}`;

const coat: Drawing = (s, bad) => `
  <path d="M188 76q52 34 104 0l66 40 46 190-56 14-20-70v166H152V250l-20 70-56-14 46-190z" fill="${s.body}"/><path d="M188 76q10 90 52 130 42-40 52-130l22 14q-20 130-74 160-54-30-74-160z" fill="${s.light}"/><path d="M240 206v210" stroke="${s.dark}" stroke-width="5"/>
  ${[262, 312, 362].map((y) => `<circle cx="222" cy="${y}" r="8" fill="${s.dark}"/>`).join('')}<path d="M164 320h48M268 320h48" stroke="${s.dark}" stroke-width="7" stroke-linecap="round"/>
  ${bad ? `<rect x="112" y="96" width="256" height="26" rx="4" fill="#f6d94c"/>${Array.from({ length: 16 }, (_, at) => `<path d="M${122 + at * 16} 96v${at % 4 === 0 ? 16 : 9}" stroke="#40372a" stroke-width="2"/>`).join('')}${ring(240, 110, 150, 40)}` : ''}`;

const shirt: Drawing = (s, bad) => `
  <path d="M176 92q64 44 128 0l92 52-34 92-50-20v192H168V216l-50 20-34-92z" fill="${s.body}"/><path d="M176 92q64 44 128 0l-22 66-42 26-42-26z" fill="${s.light}"/><path d="M240 184v224" stroke="${s.dark}" stroke-width="4"/>
  ${[214, 262, 310, 358].map((y) => `<circle cx="240" cy="${y}" r="6" fill="${s.light}" stroke="${s.dark}" stroke-width="2"/>`).join('')}<rect x="262" y="224" width="40" height="46" rx="5" fill="${s.light}"/><path d="M176 228v176M304 290v114" stroke="${s.dark}" stroke-width="3" opacity=".5"/>
  ${bad ? `<g transform="translate(318 300) rotate(6)"><rect width="128" height="150" rx="8" fill="#fff" stroke="#c9c9c9"/><rect x="12" y="12" width="104" height="92" fill="#7eb2d6"/><path d="M44 30q20 14 40 0l20 12-8 20-12-5v40H44V57l-12 5-8-20z" fill="#a9cfe8"/><path d="M14 120h90M14 134h60" stroke="#777" stroke-width="5"/></g>` : ''}`;

/** How each product of the demo looks, whole and with what is wrong with it. */
export const DRAWINGS: Readonly<Record<string, { readonly draw: Drawing; readonly shades: readonly [keyof typeof SHADES, keyof typeof SHADES] }>> = {
  earbuds: { draw: earbuds, shades: ['white', 'black'] },
  phone: { draw: phone, shades: ['black', 'green'] },
  keyboard: { draw: keyboard, shades: ['white', 'blue'] },
  watch: { draw: watch, shades: ['blue', 'black'] },
  kettle: { draw: kettle, shades: ['white', 'red'] },
  chair: { draw: chair, shades: ['camel', 'green'] },
  lamp: { draw: lamp, shades: ['white', 'red'] },
  quilt: { draw: quilt, shades: ['white', 'blue'] },
  teaset: { draw: teaset, shades: ['white', 'blue'] },
  pan: { draw: pan, shades: ['red', 'green'] },
  shoes: { draw: shoes, shades: ['green', 'red'] },
  suitcase: { draw: suitcase, shades: ['blue', 'black'] },
  bag: { draw: bag, shades: ['camel', 'black'] },
  cream: { draw: cream, shades: ['white', 'green'] },
  toy: { draw: toy, shades: ['red', 'blue'] },
  shirt: { draw: shirt, shades: ['green', 'blue'] },
  coat: { draw: coat, shades: ['camel', 'blue'] },
};
