/** The door of the HTTP layer: what modules and the house use of it. */
export { buildApp } from './app.ts';
export type { HttpServices, RequestSeen } from './app.ts';
export { checkAccess, hasRole, isSameOrigin, localeOf, readCookie, renewsItself } from './access.ts';
export type { ResolveCaller, ResolvedCaller } from './access.ts';
export { JSON_LIMIT, NDJSON_LIMIT, NDJSON_LINES, readBytes, readJson, readLines } from './body.ts';
export { openApiDocument, problemCatalogue } from './contract.ts';
export { API_HEADERS, pageHeaders } from './headers.ts';
export { decodeCursor, encodeCursor, pageFrom, PageQuery, pageOf, PAGE_SIZE } from './paging.ts';
export type { CursorKey } from './paging.ts';
export { internalProblem, problemOf, problemResponse, PROBLEM_TYPE, refusalWords } from './problem.ts';
export type { Problem } from './problem.ts';
export { DEFAULT_RATES, rateLimiter } from './rate.ts';
export type { RateLimiter, RateLimits } from './rate.ts';
export { marketplaceOf, personOf, route } from './route.ts';
export type { Caller, PersonCaller, Readable, Route, RouteContext, RouteSpec, StaffRole, TeamPart, TeamRole } from './route.ts';
