import type { RailCapabilities, RailName } from '../../../core/payment/rail.ts';
import { loadCapabilities } from '../../payment/capabilities.ts';
import type { PaymentRail } from '../../payment/rail.ts';
import { alipayRail } from './alipay.ts';
import { institutionRail } from './institution.ts';
import type { RailSettings } from './settings.ts';
import { stripeRail } from './stripe.ts';

/** The path a rail's notices are posted to, under the public address. */
const noticePath = (rail: RailName): string => `/api/v1/payments/notices/${rail}`;

/**
 * The rails that are configured. Their SDKs are loaded when the first thing is told, asked or heard, so that a start
 * stays quick.
 * @param publicUrl where we are reached, when that is known before the port is taken
 * @param now milliseconds since 1970 of the wall clock
 */
export function openRails(settings: RailSettings, publicUrl: string | undefined, now: () => number): ReadonlyMap<RailName, PaymentRail> {
  const rails = new Map<RailName, PaymentRail>();
  const known = loadCapabilities();
  const can = (rail: RailName): { capabilities: RailCapabilities } => {
    const capabilities = known.get(rail);
    if (capabilities === undefined) throw new Error(`rules/rails/${rail}.json is missing`);
    return { capabilities };
  };
  if (settings.institution !== undefined) {
    const path = publicUrl === undefined ? {} : { noticePath: new URL(publicUrl + noticePath('institution')).pathname };
    rails.set('institution', institutionRail({ ...settings.institution, ...can('institution'), ...path, clock: now }));
  }
  if (settings.stripe !== undefined) rails.set('stripe', stripeRail({ ...settings.stripe, ...can('stripe'), now }));
  if (settings.alipay !== undefined) {
    const notices = publicUrl === undefined ? {} : { noticeUrl: publicUrl + noticePath('alipay') };
    rails.set('alipay', alipayRail({ ...settings.alipay, ...can('alipay'), ...notices, now }));
  }
  return rails;
}
