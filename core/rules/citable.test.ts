import { describe, expect, it } from 'vitest';
import { packForTests } from '../../scripts/rule-files.ts';
import { articlesIn, citableArticles, citationsIn, markerOf, piecesOf } from './citable.ts';

const pack = packForTests();
const articles = citableArticles(pack);
const article = (ref: string) => articles.find((one) => one.ref === ref)!;

describe('what reasons can cite', () => {
  it('reads every article out of a basis', () => {
    expect(articlesIn('CC 583, 584; POLICY R-10, R-23; O121')).toEqual(['CC 583', 'CC 584', 'POLICY R-10', 'POLICY R-23', 'O121']);
    expect(articlesIn('')).toEqual([]);
  });

  it('names an article as a lawyer of each language would', () => {
    expect(article('CC 582').label).toEqual({ 'zh-CN': '《民法典》第582条', en: 'Civil Code, art. 582' });
    expect(article('IR 18(2)').label['zh-CN']).toBe('《消费者权益保护法实施条例》第18条第2款');
    expect(article('POLICY R-16').label['zh-CN']).toBe('本平台规则R-16');
  });

  it('tells every rule that rests on an article, and gives each article a name of its own', () => {
    expect(article('CC 582').rules.map((rule) => rule.code)).toContain('price_reduction');
    for (const locale of ['zh-CN', 'en'] as const) {
      const labels = articles.map((one) => one.label[locale]);
      expect(new Set(labels).size).toBe(labels.length);
      expect(labels.filter((label) => /[[\]\n]/.test(label) || label.length > 200)).toEqual([]);
    }
    expect(articles.filter((one) => one.rules.length === 0)).toEqual([]);
  });

  it('finds citations by their label in either language or by their ref, each once, and nothing else in brackets', () => {
    const text = `Worth less ${markerOf(article('CC 582'), 'en')}. 减价${markerOf(article('CC 582'), 'zh-CN')}。[CC 584] [sic] ${markerOf(article('CC 582'), 'en')}`;
    const found = citationsIn(text, pack);
    expect(found).toEqual([
      { label: 'Civil Code, art. 582', ref: 'CC 582' },
      { label: '《民法典》第582条', ref: 'CC 582' },
      { label: 'CC 584', ref: 'CC 584' },
    ]);
    const pieces = piecesOf(text, found);
    expect(pieces.filter((piece) => typeof piece !== 'string')).toHaveLength(4);
    expect(pieces.map((piece) => (typeof piece === 'string' ? piece : `[${piece.label}]`)).join('')).toBe(text);
  });
});
