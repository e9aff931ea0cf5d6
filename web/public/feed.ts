import type { Instant, Locale } from '../../core/kernel/kernel.ts';
import { formatDate } from '../../core/words/words.ts';
import { problem, type Page, type PageContext } from '../page.tsx';
import type { ProposalItem } from './proposals.tsx';

interface Item {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly text: string;
  readonly at: Instant;
}

interface Pack {
  readonly name: string;
  readonly title: Readonly<Record<Locale, string>>;
  readonly effectiveFrom: string;
}

/** The start of a day, as feeds write times. */
const startOf = (day: string): Instant => `${day}T00:00:00.000Z`;

async function itemsOf(ctx: PageContext): Promise<readonly Item[] | ReturnType<typeof problem>> {
  const [rules, proposed] = await Promise.all([
    ctx.api.get<{ readonly packs: readonly Pack[] }>('/rules'),
    ctx.api.get<{ readonly items: readonly ProposalItem[] }>('/rule-proposals'),
  ]);
  if (!rules.ok) return problem(rules.refusal);
  if (!proposed.ok) return problem(proposed.refusal);
  const at = (path: string): string => `${ctx.publicUrl}${path}`;
  const versions = rules.value.packs.map((pack): Item => ({
    ...{ id: at(`/rules/${pack.name}`), url: at(`/rules/${pack.name}`), at: startOf(pack.effectiveFrom) },
    title: ctx.say('rulesite.feed.version', { name: pack.name, from: formatDate(ctx.locale, pack.effectiveFrom, 'long') }),
    text: pack.title[ctx.locale],
  }));
  const proposals = proposed.value.items.map((one): Item => ({
    ...{ id: at(`/rules/proposed/${one.id}#${one.stage}`), url: at(`/rules/proposed/${one.id}`), at: one.withdrawn?.at ?? one.comment?.from ?? ctx.at },
    title: ctx.say('rulesite.feed.proposal', { name: one.name, state: ctx.say(`rulesite.stage.${one.stage}`) }),
    text: one.withdrawn?.reason ?? one.title[ctx.locale],
  }));
  return [...versions, ...proposals].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.id < b.id ? 1 : -1));
}

/** A short number that changes with the text, for validators (FNV-1a, 32 bit). */
function mark(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(16);
}

function answer(ctx: PageContext, body: string, type: string): Response {
  return new Response(body, {
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'cache-control': 'public, max-age=300',
      'content-language': ctx.locale,
      etag: `W/"${mark(body)}-${body.length.toString(16)}"`,
      vary: 'accept-language, cookie',
    },
  });
}

/** The feed as JSON (jsonfeed.org, version 1.1). */
export const jsonFeedPage: Page = {
  path: '/rules/feed.json',
  access: 'anyone',
  async get(ctx) {
    const items = await itemsOf(ctx);
    if (!Array.isArray(items)) return items as ReturnType<typeof problem>;
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: ctx.say('rulesite.feed.title'),
      home_page_url: `${ctx.publicUrl}/rules`,
      feed_url: `${ctx.publicUrl}/rules/feed.json`,
      language: ctx.locale,
      items: (items as readonly Item[]).map((one) => ({ id: one.id, url: one.url, title: one.title, content_text: one.text, date_published: one.at })),
    };
    return answer(ctx, `${JSON.stringify(feed, null, 2)}\n`, 'application/feed+json');
  },
};

const xml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The feed as Atom (RFC 4287). */
export const atomFeedPage: Page = {
  path: '/rules/feed.xml',
  access: 'anyone',
  async get(ctx) {
    const items = await itemsOf(ctx);
    if (!Array.isArray(items)) return items as ReturnType<typeof problem>;
    const list = items as readonly Item[];
    const entries = list.map(
      (one) => `  <entry>
    <id>${xml(one.id)}</id>
    <title>${xml(one.title)}</title>
    <link rel="alternate" type="text/html" href="${xml(one.url)}"/>
    <updated>${one.at}</updated>
    <summary>${xml(one.text)}</summary>
  </entry>`,
    );
    const body = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${ctx.locale}">
  <id>${xml(ctx.publicUrl)}/rules</id>
  <title>${xml(ctx.say('rulesite.feed.title'))}</title>
  <author><name>Redress</name></author>
  <link rel="self" type="application/atom+xml" href="${xml(ctx.publicUrl)}/rules/feed.xml"/>
  <link rel="alternate" type="text/html" href="${xml(ctx.publicUrl)}/rules"/>
  <updated>${list[0]?.at ?? ctx.at}</updated>
${entries.join('\n')}
</feed>
`;
    return answer(ctx, body, 'application/atom+xml');
  },
};
