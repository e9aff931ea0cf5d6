/**
 * A structural check of camt.053.001.08 for tests: the elements this product writes, with their order, how often they
 * come, and what their texts look like, written down from the published message definition. An element that is not here
 * is an error, so that nothing is written unchecked.
 */

/** An element: children in their order with the fewest and the most of each, or a text. `|` separates a choice of one. */
type Shape = readonly (readonly [name: string, least: number, most: number])[] | readonly [choice: string] | RegExp;

const text = (most: number): RegExp => new RegExp(`^[\\s\\S]{1,${most}}$`, 'u');
const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const AMOUNT = /^(?=(\D*\d){1,18}\D*$)\d+(\.\d{1,5})?$/;
const MANY = Infinity;

const TYPES: Readonly<Record<string, Shape>> = {
  Document: [['BkToCstmrStmt', 1, 1]],
  BkToCstmrStmt: [['GrpHdr', 1, 1], ['Stmt', 1, MANY]],
  GrpHdr: [['MsgId', 1, 1], ['CreDtTm', 1, 1]],
  Stmt: [['Id', 1, 1], ['CreDtTm', 0, 1], ['FrToDt', 0, 1], ['Acct', 1, 1], ['Bal', 1, MANY], ['Ntry', 0, MANY]],
  FrToDt: [['FrDtTm', 1, 1], ['ToDtTm', 1, 1]],
  Acct: [['Id', 1, 1], ['Tp', 0, 1], ['Ccy', 0, 1], ['Nm', 0, 1]],
  'Acct/Id': ['Othr'],
  Othr: [['Id', 1, 1]],
  'Othr/Id': text(34),
  'Acct/Tp': ['Cd|Prtry'],
  Bal: [['Tp', 1, 1], ['Amt', 1, 1], ['CdtDbtInd', 1, 1], ['Dt', 1, 1]],
  'Bal/Tp': [['CdOrPrtry', 1, 1]],
  CdOrPrtry: ['Cd|Prtry'],
  'CdOrPrtry/Cd': /^(OPBD|CLBD|CLAV)$/,
  'Bal/Dt': ['Dt|DtTm'],
  Ntry: [
    ['NtryRef', 0, 1], ['Amt', 1, 1], ['CdtDbtInd', 1, 1], ['RvslInd', 0, 1], ['Sts', 1, 1], ['BookgDt', 0, 1], ['ValDt', 0, 1],
    ['AcctSvcrRef', 0, 1], ['BkTxCd', 1, 1], ['NtryDtls', 0, MANY], ['AddtlNtryInf', 0, 1],
  ],
  Sts: ['Cd|Prtry'],
  'Sts/Cd': /^(BOOK|PDNG|INFO)$/,
  BookgDt: ['Dt|DtTm'],
  ValDt: ['Dt|DtTm'],
  BkTxCd: [['Domn', 0, 1], ['Prtry', 0, 1]],
  'BkTxCd/Prtry': [['Cd', 1, 1], ['Issr', 0, 1]],
  NtryDtls: [['TxDtls', 0, MANY]],
  TxDtls: [['Refs', 0, 1], ['RltdPties', 0, 1]],
  Refs: [['AcctSvcrRef', 0, 1], ['InstrId', 0, 1], ['EndToEndId', 0, 1]],
  RltdPties: [['DbtrAcct', 0, 1], ['CdtrAcct', 0, 1]],
  DbtrAcct: [['Id', 1, 1], ['Tp', 0, 1]],
  CdtrAcct: [['Id', 1, 1], ['Tp', 0, 1]],
  'DbtrAcct/Id': ['Othr'],
  'CdtrAcct/Id': ['Othr'],
  'DbtrAcct/Tp': ['Cd|Prtry'],
  'CdtrAcct/Tp': ['Cd|Prtry'],
  Amt: AMOUNT,
  Ccy: /^[A-Z]{3}$/,
  CdtDbtInd: /^(CRDT|DBIT)$/,
  Nm: text(70),
  AddtlNtryInf: text(500),
  ...Object.fromEntries(['CreDtTm', 'FrDtTm', 'ToDtTm', 'DtTm'].map((name) => [name, DATE_TIME])),
  ...Object.fromEntries(['MsgId', 'Id', 'Cd', 'Prtry', 'Issr', 'NtryRef', 'AcctSvcrRef', 'InstrId', 'EndToEndId'].map((name) => [name, text(35)])),
};

/** An element as it was read. */
export interface Element {
  readonly name: string;
  readonly attributes: string;
  readonly children: Element[];
  text: string;
}

const TOKEN = /<(\/?)([A-Za-z]+)((?: [A-Za-z]+="[^"<&]*")*)>|([^<]+)/gy;
const UNESCAPED: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" };

/** Reads a message; throws when it is not well formed, or uses more of XML than the product writes. */
export function readXml(xml: string): Element {
  const root: Element = { name: '', attributes: '', children: [], text: '' };
  const open = [root];
  const body = xml.replace('<?xml version="1.0" encoding="UTF-8"?>\n', '');
  let at = 0;
  for (const match of body.matchAll(TOKEN)) {
    if (match.index !== at) break;
    at += match[0].length;
    const [, closing, name = '', attributes = '', content] = match;
    const top = open.at(-1)!;
    if (content !== undefined) {
      if (/&(?!(amp|lt|gt|quot|apos);)|>/.test(content)) throw new Error(`not escaped: ${content}`);
      top.text += content.replaceAll(/&\w+;/g, (mark) => UNESCAPED[mark]!);
    } else if (closing === '/') {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes nothing`);
    } else {
      const child = { name, attributes, children: [], text: '' };
      top.children.push(child);
      open.push(child);
    }
  }
  if (at !== body.length || open.length !== 1 || root.children.length !== 1) throw new Error(`not well formed at ${at}: ${body.slice(at, at + 80)}`);
  return root.children[0]!;
}

/** What is wrong with an element and everything in it. */
export function faultsOf(element: Element, parent = ''): string[] {
  const shape = TYPES[`${parent}/${element.name}`] ?? TYPES[element.name];
  const place = `${parent}/${element.name}`;
  const attributes = element.name === 'Amt' ? / Ccy="[A-Z]{3}"/ : element.name === 'Document' ? / xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"/ : /^$/;
  const faults = attributes.test(element.attributes) ? [] : [`${place} has attributes${element.attributes}`];
  if (shape === undefined) return [`${place} is not in the schema`];
  if (shape instanceof RegExp) {
    if (element.children.length > 0 || !shape.test(element.text)) faults.push(`${place} is "${element.text}"`);
    return faults;
  }
  if (element.text.trim() !== '') faults.push(`${place} has text "${element.text}"`);
  const names = element.children.map((child) => child.name);
  if (typeof shape[0] === 'string') {
    if (names.length !== 1 || !shape[0].split('|').includes(names[0]!)) faults.push(`${place} has ${names.join()}`);
  } else {
    const sequence = shape as readonly (readonly [string, number, number])[];
    const order = sequence.map(([name]) => name);
    const places = names.map((name) => order.indexOf(name));
    if (places.some((at, index) => at < 0 || at < (places[index - 1] ?? 0))) faults.push(`${place} has ${names.join()}`);
    for (const [name, least, most] of sequence) {
      const count = names.filter((one) => one === name).length;
      if (count < least || count > most) faults.push(`${place} has ${count} ${name}`);
    }
  }
  return [...faults, ...element.children.flatMap((child) => faultsOf(child, element.name))];
}

/** The elements at a path below one. */
export function at(element: Element, path: string): Element[] {
  return path.split('/').reduce((found, name) => found.flatMap((one) => one.children.filter((child) => child.name === name)), [element]);
}

/** The text of the only element at a path. */
export function textAt(element: Element, path: string): string {
  const found = at(element, path);
  if (found.length !== 1) throw new Error(`${found.length} at ${path}`);
  return found[0]!.text;
}
