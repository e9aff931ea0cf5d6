import { z } from '@hono/zod-openapi';
import { isInstant, MINOR_UNITS, type Currency } from '../../core/kernel/kernel.ts';
import { hasControlCharacter, hasVisibleCharacter, isUnstorable } from './text.ts';

/** A UUID in lower case. */
export const Uuid = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/)
  .openapi({ format: 'uuid', example: '019aa5f2-0b1c-7d3e-8f4a-5b6c7d8e9f00' });

/** 32 bytes in lower-case hex: a hash, a commitment, a random number. */
export const Hex64 = z.string().regex(/^[0-9a-f]{64}$/);

/** A point in time, UTC with milliseconds. */
export const InstantText = z
  .string()
  .max(24)
  .refine(isInstant)
  .openapi({ format: 'date-time', example: '2026-11-21T10:24:41.000Z' });

/** A point in time as others write it (any offset, with or without fractions), turned into our one form. */
export const AnyInstant = z.iso
  .datetime({ offset: true })
  .max(40)
  .refine((text) => !Number.isNaN(Date.parse(text)))
  .transform((text) => new Date(Date.parse(text)).toISOString())
  .openapi({ type: 'string', format: 'date-time' });

/** A day, `2026-11-21`. */
export const Day = z.iso.date().openapi({ format: 'date' });

/** Greatest amount taken from outside, in minor units: 10 trillion yuan; far from where sums of it lose precision. */
export const AMOUNT_LIMIT = 1_000_000_000_000_000;

/** An amount in the smallest unit of its currency (fen, cents), zero or more. */
export const AmountMinor = z.int().min(0).max(AMOUNT_LIMIT).openapi({ format: 'int64', example: 419900 });

/** An amount above zero, in minor units. */
export const PositiveMinor = z.int().min(1).max(AMOUNT_LIMIT).openapi({ format: 'int64', example: 419900 });

/** An ISO 4217 code Redress knows the minor unit of. */
export const CurrencyCode = z.enum(Object.keys(MINOR_UNITS) as [Currency, ...Currency[]]).openapi('Currency');

/** A language of the product. */
export const LocaleCode = z.enum(['zh-CN', 'en']).openapi('Locale');

/**
 * Text a person wrote: in NFC, no control characters but line breaks and tabs, something visible in it, at most
 * `maximum` characters (UTF-16 units, as the page's counter counts). Trimmed; CRLF becomes LF.
 */
export function text(maximum: number, minimum = 1) {
  return z
    .string()
    .max(maximum * 2)
    .transform((value) => value.replace(/\r\n?/g, '\n').normalize('NFC').trim())
    .pipe(
      z
        .string()
        .min(minimum)
        .max(maximum)
        .refine((value) => !hasControlCharacter(value) && !isUnstorable(value))
        .refine((value) => value === '' || hasVisibleCharacter(value)),
    )
    .openapi({ type: 'string', minLength: minimum, maxLength: maximum });
}

/** Text of one line: a name, a title. */
export function line(maximum: number, minimum = 1) {
  return z
    .string()
    .max(maximum * 2)
    .transform((value) => value.normalize('NFC').trim())
    .pipe(
      z
        .string()
        .min(minimum)
        .max(maximum)
        .refine((value) => !hasControlCharacter(value) && !isUnstorable(value) && !/[\n\t]/.test(value))
        .refine((value) => value === '' || hasVisibleCharacter(value)),
    )
    .openapi({ type: 'string', minLength: minimum, maxLength: maximum });
}

/** An identifier of somebody else's system: printable ASCII without space, at most 128. */
export const ExternalId = z
  .string()
  .min(1)
  .max(128)
  .regex(/^[\x21-\x7e]+$/)
  .openapi({ example: 'T-2026-000123' });

/** A mail address as far as its shape goes; whether it works is found out by sending. */
export const Email = z
  .string()
  .max(254)
  .regex(/^[^\s@\u0000-\u001f\u007f-\u009f<>()[\]\\,;:"]+@[^\s@\u0000-\u001f\u007f-\u009f<>()[\]\\,;:"]+\.[^\s@.\u0000-\u001f<>]{2,}$/u)
  .openapi({ format: 'email', example: 'li@example.org' });

/** An https address (http only where the caller of the schema allows it), at most 2,048 characters. */
export const HttpUrl = z
  .string()
  .max(2048)
  .refine((value) => URL.canParse(value) && ['http:', 'https:'].includes(new URL(value).protocol))
  .openapi({ format: 'uri' });
