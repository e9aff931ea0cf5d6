import { parseKey, SIGNATURE_TYPES, type VerifierKey } from './note.ts';

/** C2SP tlog-policy: which logs and witnesses are known, and how many of whom must have signed. */
export interface LogPolicy {
  readonly logs: readonly { readonly key: VerifierKey; readonly url?: string }[];
  readonly witnesses: readonly PolicyWitness[];
  readonly groups: ReadonlyMap<string, { readonly least: number; readonly members: readonly string[] }>;
  /** a witness or group, or `none` */
  readonly quorum: string;
}

export interface PolicyWitness {
  /** its name in this policy; its key has a name of its own */
  readonly name: string;
  readonly key: VerifierKey;
  /** what `/add-checkpoint` is put behind */
  readonly url?: string;
}

/** Nobody else need sign. */
export const NO_POLICY: LogPolicy = { logs: [], witnesses: [], groups: new Map(), quorum: 'none' };

/** A policy that cannot be understood, with the number of the line. */
export class PolicyError extends Error {
  readonly line: number;
  constructor(line: number, message: string) {
    super(`line ${line}: ${message}`);
    this.line = line;
  }
}

const sameKey = (one: VerifierKey, other: VerifierKey): boolean => Buffer.compare(one.key, other.key) === 0;

/**
 * Reads a policy file.
 * @throws PolicyError for the first line that is wrong
 */
export function parsePolicy(text: string): LogPolicy {
  const logs: { key: VerifierKey; url?: string }[] = [];
  const witnesses: PolicyWitness[] = [];
  const groups = new Map<string, { least: number; members: readonly string[] }>();
  const inGroups = new Set<string>();
  let quorum: string | undefined;
  const known = (name: string): boolean => groups.has(name) || witnesses.some((one) => one.name === name);
  const keyOf = (line: number, encoded: string | undefined, type: number): VerifierKey => {
    const key = parseKey(encoded ?? '');
    if (key?.type !== type) throw new PolicyError(line, 'this is no key for that');
    if ([...logs, ...witnesses].some((one) => sameKey(one.key, key))) throw new PolicyError(line, 'this key stands here already');
    return key;
  };
  const groupOf = (line: number, [name = '', count = '', ...members]: readonly string[]): void => {
    if (name === 'none' || name === '' || known(name)) throw new PolicyError(line, 'the name is taken');
    if (members.length === 0 || !members.every(known)) throw new PolicyError(line, 'a member is not known');
    for (const member of members) {
      if (inGroups.has(member)) throw new PolicyError(line, `${member} is in a group already`);
      inGroups.add(member);
    }
    const least = count === 'any' ? 1 : count === 'all' ? members.length : /^[1-9]\d{0,3}$/.test(count) ? Number(count) : 0;
    if (least < 1 || least > members.length) throw new PolicyError(line, 'so many members there are not');
    groups.set(name, { least, members });
  };
  text.split('\n').forEach((raw, at) => {
    const line = at + 1;
    const [word = '', ...rest] = raw.split(/[ \t]+/).filter((part) => part !== '');
    if (word === '' || word.startsWith('#')) return;
    const [first = '', second, third] = rest;
    if (word === 'log' && rest.length <= 2) logs.push({ key: keyOf(line, first, SIGNATURE_TYPES.log), ...(second === undefined ? {} : { url: second }) });
    else if (word === 'witness' && rest.length <= 3) {
      if (first === 'none' || known(first)) throw new PolicyError(line, 'the name is taken');
      witnesses.push({ name: first, key: keyOf(line, second, SIGNATURE_TYPES.witness), ...(third === undefined ? {} : { url: third }) });
    } else if (word === 'group') groupOf(line, rest);
    else if (word === 'quorum' && rest.length === 1 && quorum === undefined) {
      if (first !== 'none' && !known(first)) throw new PolicyError(line, 'the quorum is not known');
      quorum = first;
    } else throw new PolicyError(line, 'this is no line of a policy');
  });
  if (quorum === undefined) throw new PolicyError(text.split('\n').length, 'there is no quorum');
  return { logs, witnesses, groups, quorum };
}

/**
 * Whether enough of them have signed.
 * @param signed names of witnesses in the policy
 */
export function quorumMet(policy: LogPolicy, signed: ReadonlySet<string>): boolean {
  const met = (name: string): boolean => {
    const group = policy.groups.get(name);
    return group === undefined ? signed.has(name) : group.members.filter(met).length >= group.least;
  };
  return policy.quorum === 'none' || met(policy.quorum);
}
