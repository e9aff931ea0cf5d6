/** The door of people: who asks, sessions, links, hand-over, marketplaces and staff. */
export { peopleJobs } from './jobs.ts';
export { callersOf, forgetCallers, personCaller, resolveCaller } from './caller.ts';
export { readHandOverKey, signHandOver, verifyHandOver } from './hand-over.ts';
export type { HandOver } from './hand-over.ts';
export { addApiKey, addMarketplace, findMarketplace } from './marketplaces.ts';
export type { Marketplace } from './marketplaces.ts';
export { derivedToken, freshToken, hashOf, linkUrl, sessionCookie, sessionCookieName } from './secrets.ts';
export type { LinkPurpose } from './secrets.ts';
export {
  createJoinLink,
  createSession,
  createSignInLink,
  forgetExpiredSignIns,
  signInByHandOver,
  signInByLink,
} from './sessions.ts';
export type { MadeLink, OpenedSession } from './sessions.ts';
export { addStaff } from './staff.ts';
export type { StaffMember } from './staff.ts';
