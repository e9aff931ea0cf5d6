import { readFileSync, readdirSync } from 'node:fs';
import { readPack, type RulePack } from '../core/rules/rules.ts';

const ROOT = new URL('../', import.meta.url);

/** Any JSON file of the repository, for tests. */
export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, ROOT), 'utf8'));
}

/** The raw form of the pack in the repository, put together as the server does; a fresh copy at each call. */
export function rawPack(): Record<string, unknown> {
  const own = 'rules/cn/2026-1';
  const head = readJson(`${own}/pack.json`) as { calendar: { years: string[] } };
  const types = readdirSync(new URL(`${own}/dispute-types/`, ROOT)).sort();
  return {
    ...head,
    params: readJson(`${own}/params.json`),
    deadlines: readJson(`${own}/deadlines.json`),
    consentTexts: readJson(`${own}/consent.json`),
    exits: readJson(`${own}/exits.json`),
    remedies: readJson(`${own}/remedies.json`),
    deposit: readJson(`${own}/deposit.json`),
    nextMeasures: readJson(`${own}/next-measures.json`),
    sources: readJson(`${own}/sources.json`),
    disputeTypes: types.map((name) => readJson(`${own}/dispute-types/${name}`)),
    calendar: { ...head.calendar, years: head.calendar.years.map((name) => readJson(`rules/calendars/${name}.json`)) },
  };
}

/** The pack of the repository, for tests of `core`, which must not read files itself. */
export function packForTests(): RulePack {
  const reading = readPack(rawPack(), '0'.repeat(64));
  if (!reading.ok) throw new Error(reading.errors.join('; '));
  return reading.pack;
}
