import type { SHADES, Shade } from './goods.ts';

type Ware = (shade: Shade) => string;

const sofa: Ware = (s) => `
  <rect x="70" y="150" width="340" height="150" rx="34" fill="${s.dark}"/><rect x="92" y="170" width="144" height="120" rx="22" fill="${s.body}"/><rect x="244" y="170" width="144" height="120" rx="22" fill="${s.body}"/>
  <rect x="84" y="262" width="312" height="62" rx="22" fill="${s.light}"/><rect x="36" y="226" width="64" height="140" rx="28" fill="${s.body}"/><rect x="380" y="226" width="64" height="140" rx="28" fill="${s.body}"/>
  <rect x="84" y="318" width="312" height="50" rx="12" fill="${s.dark}"/><path d="M92 366h24l-8 44h-12zM364 366h24l-4 44h-12z" fill="#6b4a2e"/>`;

const table: Ware = (s) => `
  <path d="M60 190h360l40 60H20z" fill="${s.light}"/><rect x="20" y="250" width="440" height="30" rx="8" fill="${s.body}"/><path d="M52 280h34l-6 136H60zM394 280h34l-8 136h-20zM128 280h22l-4 84h-14zM330 280h22l-4 84h-14z" fill="${s.dark}"/>
  <path d="M90 214q60-14 120 0t120 0M70 234q70-12 140 0t150 0" fill="none" stroke="${s.dark}" stroke-width="4" opacity=".5"/>`;

const phoneCase: Ware = (s) => `
  <rect x="140" y="56" width="200" height="368" rx="44" fill="${s.dark}"/><rect x="152" y="68" width="176" height="344" rx="34" fill="${s.body}"/><rect x="168" y="86" width="82" height="82" rx="24" fill="${s.dark}"/><circle cx="192" cy="110" r="14" fill="#101a2c"/><circle cx="226" cy="144" r="14" fill="#101a2c"/>
  <circle cx="240" cy="262" r="64" fill="none" stroke="${s.light}" stroke-width="12"/><rect x="232" y="338" width="16" height="44" rx="6" fill="${s.light}"/>`;

const charger: Ware = (s) => `
  <rect x="120" y="150" width="240" height="240" rx="40" fill="${s.body}"/><path d="M120 190a40 40 0 0 1 40-40h160a40 40 0 0 1 40 40v20H120z" fill="${s.light}"/><rect x="176" y="84" width="20" height="70" rx="6" fill="#9aa1a9"/><rect x="284" y="84" width="20" height="70" rx="6" fill="#9aa1a9"/>
  <rect x="186" y="306" width="44" height="20" rx="10" fill="#34373c"/><rect x="250" y="306" width="44" height="20" rx="10" fill="#34373c"/><path d="M248 226l-26 38h18l-8 30 28-40h-18z" fill="#d9a441"/>`;

const cable: Ware = (s) => `
  <path d="M150 130c-120 90 20 280 120 190s-40-220-110-120 60 210 210 120" fill="none" stroke="${s.dark}" stroke-width="26" stroke-linecap="round"/><path d="M150 130c-120 90 20 280 120 190s-40-220-110-120 60 210 210 120" fill="none" stroke="${s.body}" stroke-width="16" stroke-linecap="round"/>
  <g transform="translate(150 130) rotate(-42)"><rect x="-22" y="-76" width="44" height="80" rx="10" fill="${s.light}" stroke="${s.dark}" stroke-width="4"/><rect x="-14" y="-104" width="28" height="32" rx="9" fill="#9aa1a9"/></g><g transform="translate(372 318) rotate(58)"><rect x="-22" y="-76" width="44" height="80" rx="10" fill="${s.light}" stroke="${s.dark}" stroke-width="4"/><rect x="-14" y="-104" width="28" height="32" rx="9" fill="#9aa1a9"/></g>`;

const projector: Ware = (s) => `
  <rect x="64" y="176" width="352" height="190" rx="32" fill="${s.body}"/><path d="M64 208a32 32 0 0 1 32-32h288a32 32 0 0 1 32 32v14H64z" fill="${s.light}"/><circle cx="168" cy="286" r="62" fill="${s.dark}"/><circle cx="168" cy="286" r="44" fill="#22344e"/><circle cx="154" cy="270" r="16" fill="#8fc0e6"/>
  ${[0, 1, 2, 3].map((row) => `<rect x="268" y="${248 + row * 24}" width="112" height="10" rx="5" fill="${s.dark}"/>`).join('')}<rect x="98" y="362" width="40" height="26" rx="8" fill="${s.dark}"/><rect x="342" y="362" width="40" height="26" rx="8" fill="${s.dark}"/>`;

const boots: Ware = (s) => `
  ${[0, 118].map((x) => `<g transform="translate(${x} ${x / 6})"><path d="M110 90h104v176q0 24 26 34l66 26q28 12 28 44H110z" fill="${s.body}"/><path d="M110 90h104v40H110z" fill="${s.light}"/><path d="M110 366h226v30H110z" fill="#2b2420"/><path d="M166 140v110" stroke="${s.dark}" stroke-width="12"/><path d="M214 230q-6 40 40 62" fill="none" stroke="${s.dark}" stroke-width="7"/></g>`).join('')}`;

const dress: Ware = (s) => `
  <path d="M196 62q10 60 44 66 34-6 44-66l30 12-14 124 84 212q-144 48-288 0l84-212-14-124z" fill="${s.body}"/><path d="M196 62q10 60 44 66 34-6 44-66l14 6q-10 84-58 92-48-8-58-92z" fill="${s.light}"/><path d="M180 198h120l4 20H176z" fill="${s.dark}"/>
  <path d="M206 222l-50 196M240 222v206M274 222l50 196" fill="none" stroke="${s.dark}" stroke-width="5" opacity=".6"/>`;

/** Products that are shown whole only, as their listing shows them. */
export const WARES: Readonly<Record<string, { readonly draw: Ware; readonly shade: keyof typeof SHADES }>> = {
  sofa: { draw: sofa, shade: 'camel' },
  table: { draw: table, shade: 'camel' },
  case: { draw: phoneCase, shade: 'blue' },
  charger: { draw: charger, shade: 'white' },
  cable: { draw: cable, shade: 'white' },
  projector: { draw: projector, shade: 'white' },
  boots: { draw: boots, shade: 'camel' },
  dress: { draw: dress, shade: 'red' },
};
