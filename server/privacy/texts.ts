import { mapTexts } from '../../core/privacy/privacy.ts';
import type { Sealer } from '../adapters/vault.ts';

/** The same value with every personal text sealed (core/privacy/texts.ts says which); as it is without a sealer. */
export function sealedTexts<T>(sealer: Sealer | undefined, value: T): T {
  return sealer === undefined ? value : (mapTexts(value, (text) => sealer.text(text)) as T);
}
